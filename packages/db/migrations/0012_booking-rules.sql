DROP INDEX "booking_open_hold";--> statement-breakpoint
ALTER TABLE "booking" ADD COLUMN "priority_class" text;--> statement-breakpoint
ALTER TABLE "booking" ADD COLUMN "free_reason" text;--> statement-breakpoint
ALTER TABLE "booking" ADD COLUMN "part_of" uuid;--> statement-breakpoint
CREATE UNIQUE INDEX "booking_open_hold" ON "booking" USING btree ("office_id","phone_key") WHERE status = 'held' and part_of is null;