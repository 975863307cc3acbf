import { defineConfig } from 'drizzle-kit'

/** `npx drizzle-kit generate --name what-changed` in this folder writes the next migration. */
export default defineConfig({ dialect: 'postgresql', schema: ['schema', 'accounts', 'outreach', 'application', 'delivery', 'sync', 'desk'].map((file) => `./src/${file}.ts`), out: './migrations', breakpoints: true })
