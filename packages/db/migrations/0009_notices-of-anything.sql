-- A notice may wait for a moment of anything; those that wait already are about bookings.
ALTER TABLE "notice_due" DROP CONSTRAINT "notice_due_office_id_booking_id_notice_pk";--> statement-breakpoint
ALTER TABLE "notice_due" RENAME COLUMN "booking_id" TO "subject";--> statement-breakpoint
ALTER TABLE "notice_due" ADD COLUMN "subject_kind" text DEFAULT 'booking' NOT NULL;--> statement-breakpoint
ALTER TABLE "notice_due" ALTER COLUMN "subject_kind" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "notice_due" ADD CONSTRAINT "notice_due_office_id_subject_kind_subject_notice_pk" PRIMARY KEY("office_id","subject_kind","subject","notice");
