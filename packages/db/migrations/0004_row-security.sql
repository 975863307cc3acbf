-- Staff and phones work under a role that owns nothing and sees the rows of one office: `jemput.office`, set for each transaction.
-- Whoever may not make roles finds it made, see docs/operating.md.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'jemput_desk') THEN
    CREATE ROLE jemput_desk NOLOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;--> statement-breakpoint
DO $$ BEGIN
  IF NOT pg_has_role(current_user, 'jemput_desk', 'MEMBER') THEN
    EXECUTE format('GRANT jemput_desk TO %I', current_user);
  END IF;
END $$;--> statement-breakpoint
DO $$
DECLARE kept text;
BEGIN
  FOR kept IN
    SELECT c.relname FROM pg_class c
    WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace
      AND c.relname NOT IN ('account', 'session', 'verification', 'rate_limit', 'invitation', 'migration')
  LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO jemput_desk', kept);
  END LOOP;
  FOR kept IN
    SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'office_id'
    WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace AND c.relname NOT IN ('active_person')
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', kept);
    EXECUTE format('CREATE POLICY office ON %I TO jemput_desk USING (office_id = current_setting(''jemput.office'', true)) WITH CHECK (office_id = current_setting(''jemput.office'', true))', kept);
  END LOOP;
END $$;--> statement-breakpoint
CREATE FUNCTION "custody_is_kept"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'custody rows are never changed'; END $$;--> statement-breakpoint
CREATE TRIGGER "custody_is_kept" BEFORE UPDATE OR DELETE ON "custody" FOR EACH ROW EXECUTE FUNCTION "custody_is_kept"();
