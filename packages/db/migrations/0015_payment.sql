CREATE TABLE "payment" (
	"office_id" text NOT NULL,
	"id" uuid NOT NULL,
	"booking_id" uuid NOT NULL,
	"code" text NOT NULL,
	"amount" integer NOT NULL,
	"status" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"paid_at" timestamp with time zone,
	"receipt" text,
	CONSTRAINT "payment_office_id_id_pk" PRIMARY KEY("office_id","id")
);
--> statement-breakpoint
CREATE TABLE "payment_callback" (
	"office_id" text NOT NULL,
	"id" text NOT NULL,
	"raw_sealed" text NOT NULL,
	"status" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"count" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "payment_callback_office_id_id_pk" PRIMARY KEY("office_id","id")
);
--> statement-breakpoint
DROP INDEX "booking_active_code";--> statement-breakpoint
DROP INDEX "booking_visit";--> statement-breakpoint
DROP INDEX "booking_expiry";--> statement-breakpoint
CREATE UNIQUE INDEX "payment_code" ON "payment" USING btree ("office_id","code");--> statement-breakpoint
CREATE INDEX "payment_booking" ON "payment" USING btree ("office_id","booking_id");--> statement-breakpoint
CREATE INDEX "payment_callback_waiting" ON "payment_callback" USING btree ("received_at") WHERE status = 'received';--> statement-breakpoint
CREATE UNIQUE INDEX "booking_active_code" ON "booking" USING btree ("office_id","code") WHERE status in ('held','unpaid','confirmed');--> statement-breakpoint
CREATE INDEX "booking_visit" ON "booking" USING btree ("office_id","date") WHERE status in ('unpaid','confirmed','arrived','forfeited','no-show');--> statement-breakpoint
CREATE INDEX "booking_expiry" ON "booking" USING btree ("expires_at") WHERE status in ('held','unpaid');--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "payment" TO jemput_desk;--> statement-breakpoint
ALTER TABLE "payment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY office ON "payment" TO jemput_desk USING (office_id = current_setting('jemput.office', true)) WITH CHECK (office_id = current_setting('jemput.office', true));--> statement-breakpoint
-- What the gateway brought is none of the desk's business: it is read by whoever settles it.
ALTER TABLE "payment_callback" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY office ON "payment_callback" TO jemput_desk USING (office_id = current_setting('jemput.office', true)) WITH CHECK (office_id = current_setting('jemput.office', true));
