import { z } from 'zod'

export const Role = z.enum(['office-admin', 'officer', 'triage', 'outreach', 'courier', 'kiosk'])
export type Role = z.infer<typeof Role>

export const LogIn = z.object({ email: z.email().max(120), password: z.string().min(1).max(128) })

/** An office that somebody works at, and as what. */
export const Post = z.object({ id: z.string(), short: z.string(), name: z.string(), zone: z.string(), role: Role })
export type Post = z.infer<typeof Post>

/** Somebody who is logged in. */
export const Staff = z.object({ id: z.string(), name: z.string(), email: z.string(), offices: z.array(Post) })
export type Staff = z.infer<typeof Staff>
