import { z } from 'zod'
import { Colleague } from './outreach.ts'

/** Both sides of a counter read this: three characters of the passport number, no NIK. */
export const ParcelRow = z.object({
  id: z.string(), number: z.string(), name: z.string(), district: z.string(), passport: z.string(),
  status: z.enum(['requested', 'listed', 'out', 'failed', 'delivered', 'returning', 'returned', 'withdrawn']),
  holder: z.enum(['office', 'courier', 'recipient']), holderName: z.string(), since: z.number(), attempts: z.int(), requestedAt: z.number(),
  /** Visits of the courier that failed, and why in words. */
  tries: z.array(z.object({ at: z.number(), reason: z.string() })),
  flags: z.array(z.object({ code: z.string(), text: z.string() })), application: z.string(), manifest: z.string().nullable(),
})
export type ParcelRow = z.infer<typeof ParcelRow>

export const ManifestRow = z.object({
  id: z.string(), number: z.string(), status: z.enum(['open', 'handed-over']), courier: Colleague, madeBy: z.string(), madeAt: z.number(),
  handedOverAt: z.number().nullable(), parcels: z.int(),
})
export const Delivery = z.object({ parcels: z.array(ParcelRow), manifests: z.array(ManifestRow), couriers: z.array(Colleague) })
export type Delivery = z.infer<typeof Delivery>

export const NewManifest = z.object({ request: z.uuid(), courier: z.string().max(80), parcels: z.array(z.uuid()).min(1).max(200) })
export type NewManifest = z.infer<typeof NewManifest>

/** When each side counted it, epoch ms. `foreign`: scanned, and not on this manifest. */
export const ManifestLine = z.object({
  number: z.string(), name: z.string().nullable(), district: z.string().nullable(), passport: z.string().nullable(),
  out: z.number().nullable(), in: z.number().nullable(), state: z.enum(['waiting', 'out-only', 'in-only', 'match', 'foreign']), says: z.string(),
})
export type ManifestLine = z.infer<typeof ManifestLine>
/** `agree`: both sides counted the same set, and it is the manifest's. */
export const Manifest = ManifestRow.extend({ lines: z.array(ManifestLine), out: z.int(), in: z.int(), agree: z.boolean() })
export type Manifest = z.infer<typeof Manifest>

/** `undo`: it was scanned by mistake. */
export const Scan = z.object({ side: z.enum(['out', 'in']), number: z.string().max(40), undo: z.boolean().default(false) })
export type Scan = z.infer<typeof Scan>
/** The courier signs with a login of their own on the office's screen. */
export const HandOver = z.object({ email: z.email().max(120), password: z.string().min(1).max(128) })
export type HandOver = z.infer<typeof HandOver>
/** A parcel that came back, counted in at the counter. */
export const TakeBack = z.object({ number: z.string().max(40) })
