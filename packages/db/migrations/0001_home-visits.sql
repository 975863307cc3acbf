CREATE TABLE "home_visit" (
	"office_id" text NOT NULL,
	"id" uuid NOT NULL,
	"number" integer NOT NULL,
	"status" text NOT NULL,
	"channel" text NOT NULL,
	"patient_key" text NOT NULL,
	"patient_sealed" text NOT NULL,
	"address_sealed" text NOT NULL,
	"region" text,
	"contact_key" text NOT NULL,
	"contact_sealed" text NOT NULL,
	"phone_key" text NOT NULL,
	"phone_sealed" text NOT NULL,
	"health_sealed" text NOT NULL,
	"language" text NOT NULL,
	"pack_version" integer NOT NULL,
	"request_key" text NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"answer_by" date NOT NULL,
	CONSTRAINT "home_visit_office_id_id_pk" PRIMARY KEY("office_id","id")
);
--> statement-breakpoint
ALTER TABLE "inbound_sms" ADD COLUMN "erase_at" timestamp with time zone;--> statement-breakpoint
CREATE UNIQUE INDEX "home_visit_number" ON "home_visit" USING btree ("office_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "home_visit_request" ON "home_visit" USING btree ("office_id","request_key");--> statement-breakpoint
CREATE UNIQUE INDEX "home_visit_open" ON "home_visit" USING btree ("office_id","patient_key") WHERE status in ('requested','accepted','scheduled');--> statement-breakpoint
CREATE INDEX "home_visit_phone" ON "home_visit" USING btree ("office_id","phone_key");--> statement-breakpoint
CREATE INDEX "home_visit_contact" ON "home_visit" USING btree ("office_id","contact_key");--> statement-breakpoint
CREATE INDEX "inbound_sms_erasure" ON "inbound_sms" USING btree ("erase_at") WHERE raw_sealed <> '';