import { septets } from '@jemput/flow'
import { useId } from 'react'
import type { Words } from './words.ts'

/** Room that a reason has in an SMS, in septets. */
const ROOM = 60
export const fitsSms = (reason: string): boolean => reason.trim().length >= 3 && septets(reason.trim()) <= ROOM

/** A reason that people read in their SMS: the field says whether it still fits. */
export function ReasonField({ label, value, onChange, said }: { label: string; value: string; onChange(reason: string): void; said: Words['closing'] }) {
  const hint = useId()
  const used = septets(value.trim())
  return (
    <label>{label}
      <input required minLength={3} maxLength={ROOM} value={value} onChange={(event) => onChange(event.target.value)} aria-describedby={hint} autoComplete="off" />
      <small id={hint} className={used > ROOM ? 'alarm' : undefined}>{said.used(used, ROOM)}{used > ROOM && `. ${said.long}`}</small>
    </label>
  )
}
