CREATE TABLE "task" (
	"office_id" text NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"detail" json NOT NULL,
	"status" text NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"due_on" date,
	"done_at" timestamp with time zone,
	"done_by" text,
	"note_sealed" text,
	CONSTRAINT "task_office_id_id_pk" PRIMARY KEY("office_id","id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "task_open" ON "task" USING btree ("office_id","kind","subject") WHERE status = 'open';--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "task" TO jemput_desk;--> statement-breakpoint
ALTER TABLE "task" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY office ON "task" TO jemput_desk USING (office_id = current_setting('jemput.office', true)) WITH CHECK (office_id = current_setting('jemput.office', true));
