CREATE TABLE "promised_media" (
	"office_id" text NOT NULL,
	"sha256" text NOT NULL,
	"operation_id" uuid NOT NULL,
	"device_id" uuid NOT NULL,
	"use" text NOT NULL,
	"refused" text,
	CONSTRAINT "promised_media_office_id_sha256_operation_id_pk" PRIMARY KEY("office_id","sha256","operation_id")
);
--> statement-breakpoint
CREATE INDEX "promised_media_operation" ON "promised_media" USING btree ("office_id","operation_id");--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "promised_media" TO jemput_desk;--> statement-breakpoint
ALTER TABLE "promised_media" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY office ON "promised_media" TO jemput_desk USING (office_id = current_setting('jemput.office', true)) WITH CHECK (office_id = current_setting('jemput.office', true));
