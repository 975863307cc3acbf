CREATE TABLE "outreach_visit" (
	"office_id" text NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"pack_version" integer NOT NULL,
	"status" text NOT NULL,
	"home_visit_id" uuid,
	"place_sealed" text NOT NULL,
	"region" text,
	"date" date NOT NULL,
	"starts" text NOT NULL,
	"expected" integer NOT NULL,
	"request_key" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "outreach_visit_office_id_id_pk" PRIMARY KEY("office_id","id")
);
--> statement-breakpoint
CREATE TABLE "roster_entry" (
	"office_id" text NOT NULL,
	"visit_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"no" integer NOT NULL,
	"status" text NOT NULL,
	"person_key" text,
	"person_sealed" text NOT NULL,
	"application_id" uuid,
	CONSTRAINT "roster_entry_office_id_visit_id_id_pk" PRIMARY KEY("office_id","visit_id","id")
);
--> statement-breakpoint
CREATE TABLE "visit_officer" (
	"office_id" text NOT NULL,
	"visit_id" uuid NOT NULL,
	"staff_id" text NOT NULL,
	CONSTRAINT "visit_officer_office_id_visit_id_staff_id_pk" PRIMARY KEY("office_id","visit_id","staff_id")
);
--> statement-breakpoint
CREATE TABLE "application" (
	"office_id" text NOT NULL,
	"id" uuid NOT NULL,
	"status" text NOT NULL,
	"source" text NOT NULL,
	"booking_id" uuid,
	"member_no" integer,
	"visit_id" uuid,
	"operation_id" uuid,
	"code" text,
	"service" text NOT NULL,
	"pack_version" integer NOT NULL,
	"form" text,
	"language" text NOT NULL,
	"person_key" text NOT NULL,
	"name_sealed" text NOT NULL,
	"nik_sealed" text,
	"birth_date_sealed" text,
	"phone_key" text,
	"phone_sealed" text,
	"sex" text,
	"answers_sealed" text,
	"health_sealed" text,
	"media" json NOT NULL,
	"flags" json NOT NULL,
	"captured_at" timestamp with time zone,
	"received_at" timestamp with time zone NOT NULL,
	"complete_at" timestamp with time zone,
	"accepted_at" timestamp with time zone,
	"ready_at" timestamp with time zone,
	"collect_by" date,
	"passport_sealed" text,
	CONSTRAINT "application_office_id_id_pk" PRIMARY KEY("office_id","id")
);
--> statement-breakpoint
CREATE TABLE "custody" (
	"office_id" text NOT NULL,
	"application_id" uuid NOT NULL,
	"no" integer NOT NULL,
	"holder" text NOT NULL,
	"staff_id" text,
	"parcel_id" uuid,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "custody_office_id_application_id_no_pk" PRIMARY KEY("office_id","application_id","no")
);
--> statement-breakpoint
CREATE TABLE "media" (
	"office_id" text NOT NULL,
	"sha256" text NOT NULL,
	"size" bigint NOT NULL,
	"mime" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"device_id" uuid NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "media_office_id_sha256_pk" PRIMARY KEY("office_id","sha256")
);
--> statement-breakpoint
CREATE TABLE "name_token" (
	"office_id" text NOT NULL,
	"token" text NOT NULL,
	"application_id" uuid NOT NULL,
	CONSTRAINT "name_token_office_id_token_application_id_pk" PRIMARY KEY("office_id","token","application_id")
);
--> statement-breakpoint
CREATE TABLE "delivery_attempt" (
	"office_id" text NOT NULL,
	"parcel_id" uuid NOT NULL,
	"operation_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"reason" text,
	"courier_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"proof_sealed" text NOT NULL,
	"media" json NOT NULL,
	"flags" json NOT NULL,
	CONSTRAINT "delivery_attempt_office_id_parcel_id_operation_id_pk" PRIMARY KEY("office_id","parcel_id","operation_id")
);
--> statement-breakpoint
CREATE TABLE "manifest" (
	"office_id" text NOT NULL,
	"id" uuid NOT NULL,
	"number" text NOT NULL,
	"status" text NOT NULL,
	"courier_id" text NOT NULL,
	"made_by" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"handed_over_by" text,
	"handed_over_at" timestamp with time zone,
	"request_key" text NOT NULL,
	CONSTRAINT "manifest_office_id_id_pk" PRIMARY KEY("office_id","id")
);
--> statement-breakpoint
CREATE TABLE "manifest_scan" (
	"office_id" text NOT NULL,
	"manifest_id" uuid NOT NULL,
	"side" text NOT NULL,
	"number" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "manifest_scan_office_id_manifest_id_side_number_pk" PRIMARY KEY("office_id","manifest_id","side","number")
);
--> statement-breakpoint
CREATE TABLE "parcel" (
	"office_id" text NOT NULL,
	"id" uuid NOT NULL,
	"number" text NOT NULL,
	"application_id" uuid NOT NULL,
	"status" text NOT NULL,
	"receiver" text NOT NULL,
	"receiver_sealed" text,
	"address_sealed" text NOT NULL,
	"phone_sealed" text NOT NULL,
	"language" text NOT NULL,
	"pack_version" integer NOT NULL,
	"channel" text NOT NULL,
	"request_key" text NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"manifest_id" uuid,
	"courier_id" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"code_sealed" text,
	"code_check" json,
	"delivered_at" timestamp with time zone,
	CONSTRAINT "parcel_office_id_id_pk" PRIMARY KEY("office_id","id")
);
--> statement-breakpoint
CREATE TABLE "device" (
	"office_id" text NOT NULL,
	"id" uuid NOT NULL,
	"staff_id" text NOT NULL,
	"label" text NOT NULL,
	"token_key" text NOT NULL,
	"officer_token_key" text NOT NULL,
	"escrow_sealed" text,
	"enrolled_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"seen_at" timestamp with time zone,
	"ack_seq" integer DEFAULT 0 NOT NULL,
	"ack_hash" text,
	"said" json,
	CONSTRAINT "device_office_id_id_pk" PRIMARY KEY("office_id","id")
);
--> statement-breakpoint
CREATE TABLE "enrolment" (
	"office_id" text NOT NULL,
	"code_key" text NOT NULL,
	"staff_id" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"device_id" uuid,
	CONSTRAINT "enrolment_office_id_code_key_pk" PRIMARY KEY("office_id","code_key")
);
--> statement-breakpoint
CREATE TABLE "feed" (
	"office_id" text NOT NULL,
	"reader" text NOT NULL,
	"kind" text NOT NULL,
	"entity" uuid NOT NULL,
	"changed" "xid8" NOT NULL,
	"gone" boolean DEFAULT false NOT NULL,
	"sealed" text NOT NULL,
	CONSTRAINT "feed_office_id_reader_kind_entity_pk" PRIMARY KEY("office_id","reader","kind","entity")
);
--> statement-breakpoint
CREATE TABLE "office_key" (
	"office_id" text NOT NULL,
	"version" integer NOT NULL,
	"public_key" text NOT NULL,
	"private_sealed" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "office_key_office_id_version_pk" PRIMARY KEY("office_id","version")
);
--> statement-breakpoint
CREATE TABLE "operation" (
	"office_id" text NOT NULL,
	"device_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"entity" uuid NOT NULL,
	"envelope" json NOT NULL,
	"body" "bytea" NOT NULL,
	"hash" text NOT NULL,
	"status" text NOT NULL,
	"code" text,
	"note_sealed" text,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "operation_office_id_device_id_seq_pk" PRIMARY KEY("office_id","device_id","seq")
);
--> statement-breakpoint
CREATE TABLE "stray" (
	"office_id" text NOT NULL,
	"device_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"seq" integer,
	"code" text NOT NULL,
	"raw" "bytea" NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "stray_office_id_device_id_hash_pk" PRIMARY KEY("office_id","device_id","hash")
);
--> statement-breakpoint
ALTER TABLE "home_visit" ADD COLUMN "reason_sealed" text;--> statement-breakpoint
CREATE UNIQUE INDEX "outreach_visit_request" ON "outreach_visit" USING btree ("office_id","request_key");--> statement-breakpoint
CREATE INDEX "outreach_visit_date" ON "outreach_visit" USING btree ("office_id","date");--> statement-breakpoint
CREATE UNIQUE INDEX "roster_entry_no" ON "roster_entry" USING btree ("office_id","visit_id","no");--> statement-breakpoint
CREATE UNIQUE INDEX "roster_entry_person" ON "roster_entry" USING btree ("office_id","visit_id","person_key");--> statement-breakpoint
CREATE UNIQUE INDEX "application_operation" ON "application" USING btree ("office_id","operation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "application_member" ON "application" USING btree ("office_id","booking_id","member_no");--> statement-breakpoint
CREATE INDEX "application_code" ON "application" USING btree ("office_id","code");--> statement-breakpoint
CREATE INDEX "application_status" ON "application" USING btree ("office_id","status","received_at");--> statement-breakpoint
CREATE INDEX "application_person" ON "application" USING btree ("office_id","person_key");--> statement-breakpoint
CREATE INDEX "application_phone" ON "application" USING btree ("office_id","phone_key");--> statement-breakpoint
CREATE UNIQUE INDEX "manifest_number" ON "manifest" USING btree ("office_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "manifest_request" ON "manifest" USING btree ("office_id","request_key");--> statement-breakpoint
CREATE UNIQUE INDEX "parcel_number" ON "parcel" USING btree ("office_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "parcel_request" ON "parcel" USING btree ("office_id","request_key","application_id");--> statement-breakpoint
CREATE UNIQUE INDEX "parcel_open" ON "parcel" USING btree ("office_id","application_id") WHERE status not in ('delivered','returned','withdrawn');--> statement-breakpoint
CREATE INDEX "parcel_courier" ON "parcel" USING btree ("office_id","courier_id") WHERE status not in ('delivered','returned','withdrawn');--> statement-breakpoint
CREATE INDEX "parcel_manifest" ON "parcel" USING btree ("office_id","manifest_id");--> statement-breakpoint
CREATE UNIQUE INDEX "device_token" ON "device" USING btree ("office_id","token_key");--> statement-breakpoint
CREATE INDEX "device_staff" ON "device" USING btree ("office_id","staff_id");--> statement-breakpoint
CREATE INDEX "enrolment_code" ON "enrolment" USING btree ("code_key");--> statement-breakpoint
CREATE INDEX "feed_changed" ON "feed" USING btree ("office_id","reader","changed");--> statement-breakpoint
CREATE UNIQUE INDEX "operation_id" ON "operation" USING btree ("office_id","id");--> statement-breakpoint
CREATE INDEX "operation_entity" ON "operation" USING btree ("office_id","entity");--> statement-breakpoint
CREATE INDEX "operation_held" ON "operation" USING btree ("office_id","received_at") WHERE status in ('waiting','quarantined');