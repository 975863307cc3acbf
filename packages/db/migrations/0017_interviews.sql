CREATE TABLE "interview" (
	"office_id" text NOT NULL,
	"id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"reason_sealed" text,
	"staff_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"day" date NOT NULL,
	"complete_by" date,
	CONSTRAINT "interview_office_id_id_pk" PRIMARY KEY("office_id","id")
);
--> statement-breakpoint
CREATE INDEX "interview_application" ON "interview" USING btree ("office_id","application_id","at");--> statement-breakpoint
CREATE INDEX "interview_day" ON "interview" USING btree ("office_id","day");--> statement-breakpoint
GRANT SELECT, INSERT ON "interview" TO jemput_desk;--> statement-breakpoint
ALTER TABLE "interview" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY office ON "interview" TO jemput_desk USING (office_id = current_setting('jemput.office', true)) WITH CHECK (office_id = current_setting('jemput.office', true));
