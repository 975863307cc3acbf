import { defineConfig } from 'drizzle-kit'

/** `npx drizzle-kit generate --name what-changed` in this folder writes the next migration. */
export default defineConfig({
  dialect: 'postgresql', out: './migrations', breakpoints: true,
  schema: ['schema', 'accounts', 'outreach', 'application', 'delivery', 'sync', 'desk', 'waiting', 'closing', 'outbox', 'conversation', 'payment'].map((file) => `./src/${file}.ts`),
})
