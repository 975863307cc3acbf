import { defineConfig } from 'drizzle-kit'

/** `npx drizzle-kit generate --name what-changed` in this folder writes the next migration. */
export default defineConfig({ dialect: 'postgresql', schema: ['./src/schema.ts', './src/accounts.ts', './src/outreach.ts'], out: './migrations', breakpoints: true })
