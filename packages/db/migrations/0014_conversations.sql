CREATE TABLE "call_end" (
	"office_id" text NOT NULL,
	"gateway" text NOT NULL,
	"session_key" text NOT NULL,
	"pack_version" integer NOT NULL,
	"screen" text NOT NULL,
	"how" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "call_end_office_id_gateway_session_key_pk" PRIMARY KEY("office_id","gateway","session_key")
);
--> statement-breakpoint
CREATE TABLE "thread_sms" (
	"office_id" text NOT NULL,
	"id" uuid NOT NULL,
	"thread" uuid NOT NULL,
	"phone_key" text NOT NULL,
	"phone_sealed" text NOT NULL,
	"text_sealed" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"ours" boolean NOT NULL,
	"open" boolean NOT NULL,
	"erase_at" timestamp with time zone NOT NULL,
	CONSTRAINT "thread_sms_office_id_id_pk" PRIMARY KEY("office_id","id")
);
--> statement-breakpoint
CREATE INDEX "call_end_at" ON "call_end" USING btree ("office_id","at");--> statement-breakpoint
CREATE INDEX "thread_sms_open" ON "thread_sms" USING btree ("office_id","phone_key") WHERE open;--> statement-breakpoint
CREATE INDEX "thread_sms_erasure" ON "thread_sms" USING btree ("erase_at");--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "thread_sms", "call_end" TO jemput_desk;--> statement-breakpoint
ALTER TABLE "thread_sms" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY office ON "thread_sms" TO jemput_desk USING (office_id = current_setting('jemput.office', true)) WITH CHECK (office_id = current_setting('jemput.office', true));--> statement-breakpoint
ALTER TABLE "call_end" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY office ON "call_end" TO jemput_desk USING (office_id = current_setting('jemput.office', true)) WITH CHECK (office_id = current_setting('jemput.office', true));
