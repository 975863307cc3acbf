CREATE TABLE "waiting" (
	"office_id" text NOT NULL,
	"id" uuid NOT NULL,
	"status" text NOT NULL,
	"phone_key" text NOT NULL,
	"phone_sealed" text NOT NULL,
	"language" text NOT NULL,
	"channel" text NOT NULL,
	"service" text NOT NULL,
	"bucket" text NOT NULL,
	"size" integer NOT NULL,
	"joined_at" timestamp with time zone NOT NULL,
	"request_key" text NOT NULL,
	"booking_id" uuid,
	"ended_at" timestamp with time zone,
	CONSTRAINT "waiting_office_id_id_pk" PRIMARY KEY("office_id","id")
);
--> statement-breakpoint
CREATE TABLE "closure" (
	"office_id" text NOT NULL,
	"date" date NOT NULL,
	"reason" text NOT NULL,
	"staff_id" text NOT NULL,
	"closed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "closure_office_id_date_pk" PRIMARY KEY("office_id","date")
);
--> statement-breakpoint
CREATE TABLE "outage" (
	"office_id" text NOT NULL,
	"id" uuid NOT NULL,
	"reason" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"until" timestamp with time zone,
	"staff_id" text NOT NULL,
	CONSTRAINT "outage_office_id_id_pk" PRIMARY KEY("office_id","id")
);
--> statement-breakpoint
ALTER TABLE "booking" ADD COLUMN "moved_from" date;--> statement-breakpoint
ALTER TABLE "booking" ADD COLUMN "excused" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "booking" ADD COLUMN "answer_by" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "booking" ADD COLUMN "outage_told" uuid;--> statement-breakpoint
CREATE UNIQUE INDEX "waiting_request" ON "waiting" USING btree ("office_id","request_key");--> statement-breakpoint
CREATE UNIQUE INDEX "waiting_phone" ON "waiting" USING btree ("office_id","phone_key") WHERE status in ('waiting','offered');--> statement-breakpoint
CREATE INDEX "waiting_line" ON "waiting" USING btree ("office_id","bucket","joined_at") WHERE status = 'waiting';--> statement-breakpoint
CREATE INDEX "waiting_offer" ON "waiting" USING btree ("office_id","booking_id") WHERE status = 'offered';--> statement-breakpoint
CREATE INDEX "outage_times" ON "outage" USING btree ("office_id","since");--> statement-breakpoint
CREATE INDEX "booking_answer" ON "booking" USING btree ("answer_by") WHERE answer_by is not null;--> statement-breakpoint
CREATE INDEX "booking_moved" ON "booking" USING btree ("office_id","moved_from") WHERE moved_from is not null;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "waiting" TO jemput_desk;--> statement-breakpoint
ALTER TABLE "waiting" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY office ON "waiting" TO jemput_desk USING (office_id = current_setting('jemput.office', true)) WITH CHECK (office_id = current_setting('jemput.office', true));--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "closure" TO jemput_desk;--> statement-breakpoint
ALTER TABLE "closure" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY office ON "closure" TO jemput_desk USING (office_id = current_setting('jemput.office', true)) WITH CHECK (office_id = current_setting('jemput.office', true));--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "outage" TO jemput_desk;--> statement-breakpoint
ALTER TABLE "outage" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY office ON "outage" TO jemput_desk USING (office_id = current_setting('jemput.office', true)) WITH CHECK (office_id = current_setting('jemput.office', true));
