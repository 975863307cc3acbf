CREATE TABLE "forgotten" (
	"office_id" text NOT NULL,
	"day" date NOT NULL,
	"what" text NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "forgotten_office_id_day_what_pk" PRIMARY KEY("office_id","day","what")
);
--> statement-breakpoint
GRANT SELECT ON "forgotten" TO jemput_desk;--> statement-breakpoint
ALTER TABLE "forgotten" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY office ON "forgotten" TO jemput_desk USING (office_id = current_setting('jemput.office', true)) WITH CHECK (office_id = current_setting('jemput.office', true));
