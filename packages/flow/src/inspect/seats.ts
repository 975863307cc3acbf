import { cutSlots, weekdays } from '@jemput/domain'
import { holds } from '../expressions/evaluate.ts'
import type { Finding } from '../pack/pack.ts'
import { about, doubt, type Look } from './look.ts'

type Asker = { channel: string; assistedReason: string | null; priorityClass: string | null }
/** Who can ask for a seat: every open channel, helped and with priority at the counter; officers on a visit too. */
const askers = ({ pack }: Look): Asker[] => [
  ...[...pack.policy.channels, 'OUTREACH'].map((channel) => ({ channel, assistedReason: null, priorityClass: null })),
  { channel: 'COUNTER', assistedReason: pack.policy.assisted.reasons[0] ?? null, priorityClass: null },
  { channel: 'COUNTER', assistedReason: null, priorityClass: Object.keys(pack.policy.priority.classes)[0] ?? null },
]

/** Services and channels that no bucket takes. */
const checkLeftOut = (look: Look): Finding[] => {
  const buckets = Object.values(look.pack.policy.quota)
  return Object.entries(look.pack.services).flatMap(([id, { bucket }]) => {
    const scope = { service: { id, bucket } }
    const left = askers(look).filter((asker) => !buckets.some(({ takes }) => holds(takes, { ...asker, ...scope })))
    return left.map(({ channel }) =>
      about(look, 'services', ['services', id], `no bucket takes ${id} by ${channel}`, 'add one under quota in policy.yaml'))
  })
}

/** Everybody finds a bucket, and no bucket stands below one that takes all. */
export const checkBuckets = (look: Look): Finding[] => {
  const buckets = Object.entries(look.pack.policy.quota)
  const all = buckets.findIndex(([, { takes }]) => takes.trim() === 'true')
  if (all < 0) {
    const last = buckets.at(-1)?.[0] ?? ''
    const open = about(look, 'policy', ['quota', last], 'the last bucket does not take everybody', "write takes: 'true' there")
    return [open, ...checkLeftOut(look)]
  }
  return buckets.slice(all + 1).map(([id]) =>
    about(look, 'policy', ['quota', id], `${buckets[all]?.[0]} above takes everybody: this bucket is never used`, 'put it above'))
}

/** Opening hours that can be cut into windows, and quotas that these windows can hold. */
export const checkWindows = (look: Look): Finding[] => {
  const { slot: { hours, minutes }, quota } = look.pack.policy
  if (look.pack.office.template) return []
  const counts = weekdays.map((day) => ({ day, open: hours[day].length > 0, windows: cutSlots(hours[day], minutes).length }))
  const most = Math.max(...counts.map(({ windows }) => windows))
  const empty = counts.filter(({ open, windows }) => open && windows === 0).map(({ day }) =>
    about(look, 'policy', ['slot', 'hours', day], `no window of ${minutes} minutes fits here`, 'longer hours, or fewer slot.minutes'))
  const closed = most > 0 || empty.length > 0 ? []
    : [about(look, 'policy', ['slot', 'hours'], 'the office never opens', 'write e.g. mon: ["08:00-12:00"]')]
  const unreachable = Object.entries(quota).flatMap(([id, { daily, perSlot }]) => {
    if (daily === null || perSlot === null || daily <= perSlot * most) return []
    const message = `${daily} a day are never reached: ${most} windows of ${perSlot} are ${perSlot * most}`
    return [doubt(look, 'policy', ['quota', id, 'daily'], message, 'raise perSlot, or lower daily')]
  })
  return [...empty, ...closed, ...unreachable]
}
