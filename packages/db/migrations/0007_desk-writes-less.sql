-- Who works where, what was published and what was written down for good is not the desk's to change; incoming messages are none of its business.
REVOKE INSERT, UPDATE, DELETE ON "staff", "member", "organization", "pack_version" FROM jemput_desk;--> statement-breakpoint
REVOKE UPDATE, DELETE ON "audit", "custody" FROM jemput_desk;--> statement-breakpoint
REVOKE ALL ON "inbound_sms", "delivery_report" FROM jemput_desk;
