import { bigint, boolean, index, integer, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'

/*
 * Staff and how they log in: the tables of better-auth 1.7 with its column names in snake_case. Ids are its own random texts,
 * but for an organisation, which is an office and has the office's id.
 */
const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const made = { createdAt: moment('created_at').notNull(), updatedAt: moment('updated_at').notNull() }

export const staff = pgTable('staff', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  email: text('email').notNull(),
  emailVerified: boolean('email_verified').notNull().default(false),
  image: text('image'),
  ...made,
}, (t) => [uniqueIndex('staff_email').on(t.email)])

const staffId = () => text('user_id').notNull().references(() => staff.id, { onDelete: 'cascade' })

/** The cookie carries the token with a signature under MASTER_KEY, so that a token read here opens nothing. */
export const session = pgTable('session', {
  id: text('id').primaryKey(),
  token: text('token').notNull(),
  userId: staffId(),
  expiresAt: moment('expires_at').notNull(),
  ipAddress: text('ip_address'),
  userAgent: text('user_agent'),
  activeOrganizationId: text('active_organization_id'),
  ...made,
}, (t) => [uniqueIndex('session_token').on(t.token), index('session_staff').on(t.userId)])

/** One way to log in; `password` is a slow hash. */
export const account = pgTable('account', {
  id: text('id').primaryKey(),
  accountId: text('account_id').notNull(),
  providerId: text('provider_id').notNull(),
  userId: staffId(),
  password: text('password'),
  accessToken: text('access_token'),
  refreshToken: text('refresh_token'),
  idToken: text('id_token'),
  accessTokenExpiresAt: moment('access_token_expires_at'),
  refreshTokenExpiresAt: moment('refresh_token_expires_at'),
  scope: text('scope'),
  ...made,
}, (t) => [index('account_staff').on(t.userId)])

export const verification = pgTable('verification', {
  id: text('id').primaryKey(),
  identifier: text('identifier').notNull(),
  value: text('value').notNull(),
  expiresAt: moment('expires_at').notNull(),
  ...made,
}, (t) => [index('verification_identifier').on(t.identifier)])

/** An office as far as accounts know it. */
export const organization = pgTable('organization', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  slug: text('slug').notNull(),
  logo: text('logo'),
  metadata: text('metadata'),
  createdAt: made.createdAt,
}, (t) => [uniqueIndex('organization_slug').on(t.slug)])

/** Who works where, and as what. */
export const member = pgTable('member', {
  id: text('id').primaryKey(),
  organizationId: text('organization_id').notNull().references(() => organization.id, { onDelete: 'cascade' }),
  userId: staffId(),
  role: text('role').notNull(),
  createdAt: made.createdAt,
}, (t) => [uniqueIndex('member_once').on(t.organizationId, t.userId), index('member_staff').on(t.userId)])

export const invitation = pgTable('invitation', {
  id: text('id').primaryKey(),
  organizationId: text('organization_id').notNull().references(() => organization.id, { onDelete: 'cascade' }),
  email: text('email').notNull(),
  role: text('role'),
  status: text('status').notNull(),
  expiresAt: moment('expires_at').notNull(),
  inviterId: text('inviter_id').notNull().references(() => staff.id, { onDelete: 'cascade' }),
  createdAt: made.createdAt,
}, (t) => [index('invitation_organization').on(t.organizationId)])

/** Tries to log in, counted by address. */
export const rateLimit = pgTable('rate_limit', {
  id: text('id').primaryKey(),
  key: text('key').notNull(),
  count: integer('count').notNull(),
  /** Epoch ms. */
  lastRequest: bigint('last_request', { mode: 'number' }).notNull(),
}, (t) => [uniqueIndex('rate_limit_key').on(t.key)])

/** Why none of them is keyed by office. */
export const national = {
  staff: 'a person may work at several offices with one login',
  session: 'a login is for every office of that person',
  account: 'belongs to a person',
  verification: 'belongs to an address that nobody may have yet',
  organization: 'its own id is the office',
  member: 'read by person when somebody logs in, before an office is known',
  invitation: 'read by its own id, from a letter',
  rate_limit: 'whoever knocks has no office yet',
} as const
