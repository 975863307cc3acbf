CREATE TABLE "sms_budget" (
	"office_id" text PRIMARY KEY NOT NULL,
	"tokens" double precision NOT NULL,
	"filled_at" timestamp with time zone NOT NULL,
	"day" date NOT NULL,
	"spent" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
DROP INDEX "outbox_waiting";--> statement-breakpoint
DROP INDEX "outbox_message";--> statement-breakpoint
ALTER TABLE "delivery_report" ADD COLUMN "phone_key" text;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "parts" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "refused" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "queued_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "gateway" text;--> statement-breakpoint
CREATE INDEX "delivery_report_phone" ON "delivery_report" USING btree ("phone_key");--> statement-breakpoint
CREATE INDEX "outbox_queue" ON "outbox" USING btree ("lane","office_id","send_after") WHERE status = 'queued';--> statement-breakpoint
CREATE INDEX "outbox_sending" ON "outbox" USING btree ("send_after") WHERE status = 'sending';--> statement-breakpoint
CREATE INDEX "outbox_unknown" ON "outbox" USING btree ("phone_key") WHERE status = 'unknown' and message_id is null;--> statement-breakpoint
CREATE INDEX "outbox_stopped" ON "outbox" USING btree ("office_id","id") WHERE status in ('failed','unknown','dead');--> statement-breakpoint
CREATE INDEX "outbox_message" ON "outbox" USING btree ("message_id") WHERE message_id is not null;--> statement-breakpoint
UPDATE "outbox" SET "queued_at" = "created_at";--> statement-breakpoint
GRANT SELECT ON "sms_budget" TO jemput_desk;--> statement-breakpoint
ALTER TABLE "sms_budget" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY office ON "sms_budget" TO jemput_desk USING (office_id = current_setting('jemput.office', true)) WITH CHECK (office_id = current_setting('jemput.office', true));
