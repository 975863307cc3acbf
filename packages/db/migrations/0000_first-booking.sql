CREATE TABLE "active_person" (
	"person_key" text PRIMARY KEY NOT NULL,
	"office_id" text NOT NULL,
	"booking_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attempt" (
	"office_id" text NOT NULL,
	"phone_key" text NOT NULL,
	"kind" text NOT NULL,
	"hour" timestamp with time zone NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "attempt_office_id_phone_key_kind_hour_pk" PRIMARY KEY("office_id","phone_key","kind","hour")
);
--> statement-breakpoint
CREATE TABLE "booking" (
	"office_id" text NOT NULL,
	"id" uuid NOT NULL,
	"code" text NOT NULL,
	"status" text NOT NULL,
	"channel" text NOT NULL,
	"bucket" text NOT NULL,
	"service" text NOT NULL,
	"speed" text,
	"date" date NOT NULL,
	"starts" text NOT NULL,
	"ends" text NOT NULL,
	"size" integer NOT NULL,
	"named" integer DEFAULT 0 NOT NULL,
	"phone_key" text NOT NULL,
	"phone_sealed" text NOT NULL,
	"kk_key" text,
	"address_sealed" text,
	"language" text NOT NULL,
	"pack_version" integer NOT NULL,
	"request_key" text NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone,
	"confirmed_at" timestamp with time zone,
	"arrived_at" timestamp with time zone,
	"arrived_late" boolean DEFAULT false NOT NULL,
	"moves" integer DEFAULT 0 NOT NULL,
	"first_number" integer,
	CONSTRAINT "booking_office_id_id_pk" PRIMARY KEY("office_id","id")
);
--> statement-breakpoint
CREATE TABLE "booking_member" (
	"office_id" text NOT NULL,
	"booking_id" uuid NOT NULL,
	"no" integer NOT NULL,
	"person_key" text NOT NULL,
	"name_sealed" text NOT NULL,
	"nik_sealed" text,
	"birth_date_sealed" text,
	CONSTRAINT "booking_member_office_id_booking_id_no_pk" PRIMARY KEY("office_id","booking_id","no")
);
--> statement-breakpoint
CREATE TABLE "capacity" (
	"office_id" text NOT NULL,
	"date" date NOT NULL,
	"bucket" text NOT NULL,
	"window" text NOT NULL,
	"capacity" integer,
	"taken" integer DEFAULT 0 NOT NULL,
	"issued" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "capacity_office_id_date_bucket_window_pk" PRIMARY KEY("office_id","date","bucket","window"),
	CONSTRAINT "capacity_not_oversold" CHECK ("capacity"."taken" >= 0 and ("capacity"."capacity" is null or "capacity"."taken" <= "capacity"."capacity"))
);
--> statement-breakpoint
CREATE TABLE "cooling_off" (
	"person_key" text PRIMARY KEY NOT NULL,
	"until" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "delivery_report" (
	"gateway" text NOT NULL,
	"message_id" text NOT NULL,
	"status" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"count" bigint DEFAULT 1 NOT NULL,
	CONSTRAINT "delivery_report_gateway_message_id_status_pk" PRIMARY KEY("gateway","message_id","status")
);
--> statement-breakpoint
CREATE TABLE "inbound_sms" (
	"gateway" text NOT NULL,
	"id" text NOT NULL,
	"phone_key" text,
	"raw_sealed" text NOT NULL,
	"status" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "inbound_sms_gateway_id_pk" PRIMARY KEY("gateway","id")
);
--> statement-breakpoint
CREATE TABLE "notice_due" (
	"office_id" text NOT NULL,
	"booking_id" uuid NOT NULL,
	"notice" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	CONSTRAINT "notice_due_office_id_booking_id_notice_pk" PRIMARY KEY("office_id","booking_id","notice")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"office_id" text NOT NULL,
	"id" uuid NOT NULL,
	"phone_key" text NOT NULL,
	"phone_sealed" text NOT NULL,
	"text_sealed" text NOT NULL,
	"lane" text NOT NULL,
	"status" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"send_after" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"message_id" text,
	"reason" text,
	CONSTRAINT "outbox_office_id_id_pk" PRIMARY KEY("office_id","id")
);
--> statement-breakpoint
CREATE TABLE "pack_version" (
	"office_id" text NOT NULL,
	"version" integer NOT NULL,
	"hash" text NOT NULL,
	"documents" json NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "pack_version_office_id_version_pk" PRIMARY KEY("office_id","version")
);
--> statement-breakpoint
CREATE TABLE "phone_preference" (
	"phone_key" text PRIMARY KEY NOT NULL,
	"language" text,
	"reminders" boolean DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE TABLE "turn" (
	"entry" text NOT NULL,
	"gateway" text NOT NULL,
	"session_id" text NOT NULL,
	"hop" integer NOT NULL,
	"text_key" text NOT NULL,
	"text_length" integer NOT NULL,
	"phone_key" text NOT NULL,
	"office_id" text NOT NULL,
	"pack_version" integer NOT NULL,
	"screen" text NOT NULL,
	"open" boolean NOT NULL,
	"sealed" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "turn_entry_gateway_session_id_hop_pk" PRIMARY KEY("entry","gateway","session_id","hop")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "booking_request" ON "booking" USING btree ("office_id","request_key");--> statement-breakpoint
CREATE UNIQUE INDEX "booking_active_code" ON "booking" USING btree ("office_id","code") WHERE status in ('held','confirmed');--> statement-breakpoint
CREATE UNIQUE INDEX "booking_open_hold" ON "booking" USING btree ("office_id","phone_key") WHERE status = 'held';--> statement-breakpoint
CREATE INDEX "booking_code" ON "booking" USING btree ("office_id","code");--> statement-breakpoint
CREATE INDEX "booking_phone" ON "booking" USING btree ("office_id","phone_key","requested_at");--> statement-breakpoint
CREATE INDEX "booking_visit" ON "booking" USING btree ("office_id","date") WHERE status = 'confirmed';--> statement-breakpoint
CREATE INDEX "booking_expiry" ON "booking" USING btree ("expires_at") WHERE status = 'held';--> statement-breakpoint
CREATE INDEX "notice_due_at" ON "notice_due" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" USING btree ("send_after") WHERE status = 'queued';--> statement-breakpoint
CREATE INDEX "outbox_message" ON "outbox" USING btree ("message_id");--> statement-breakpoint
CREATE INDEX "turn_phone" ON "turn" USING btree ("entry","phone_key","at");