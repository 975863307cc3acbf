import { isClosedByStaff } from '../closing/closures.ts'
import { findOutage } from '../closing/outage.ts'
import { isOpenOn, nextOpening, refuseDate } from './calendar.ts'
import type { Inputs, Outcome } from './contract.ts'
import type { Desk } from './desk.ts'
import { isPhoneFull, readPhoneLoad, readTries } from './phone-limits.ts'
import { getBooking } from './read.ts'
import { currentPack, momentAt } from './rules.ts'

/** The hours in which requests are taken, when it is not one of them; the bounds belong to them. */
export async function intakeClosed(desk: Desk): Promise<{ outcome: 'intake-closed'; from: string; to: string } | undefined> {
  const { window, days } = desk.office.pack.policy.intake
  const { date, time } = momentAt(desk, desk.now)
  const [from = '00:00', to = '23:59'] = window?.split('-') ?? []
  const works = async () => isOpenOn(currentPack(desk), date) && !await isClosedByStaff(desk, date)
  const open = time >= from && time <= to && (days === 'ALL' || await works())
  return open ? undefined : { outcome: 'intake-closed', from, to }
}

/** Whether this phone may ask for a place at all; `hold` decides again. */
export async function checkIntake(desk: Desk, _: Inputs<'intake.check'>): Promise<Outcome<'intake.check'>> {
  const { office, policy } = desk.office.pack
  if (office.template || !policy.channels.includes(desk.channel)) return { outcome: 'off' }
  const load = await readPhoneLoad(desk)
  if (load.holding !== undefined) return { outcome: 'holding', booking: await getBooking(desk, load.holding) }
  const closed = await intakeClosed(desk)
  if (closed) return closed
  if (await readTries(desk, 'hold') >= currentPack(desk).policy.phone.perHour) return { outcome: 'try-later' }
  if (isPhoneFull(desk, load, 1)) return { outcome: 'phone-limit' }
  const pack = currentPack(desk)
  const notYet = refuseDate(pack, desk.now)
  if (notYet?.outcome === 'not-open-yet') return notYet
  return { outcome: 'ok', opens: nextOpening(pack, desk.now), outage: await findOutage(desk) !== undefined }
}
