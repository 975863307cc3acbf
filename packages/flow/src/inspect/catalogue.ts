import type { Finding } from '../pack/pack.ts'
import { about, suggest, type Look } from './look.ts'

/** Services and speeds: the fees and buckets that they name, and the lists that name them. */
export const checkServices = (look: Look): Finding[] => {
  const { services, speeds, policy, fees } = look.pack
  const known = Object.keys(services)
  const buckets = Object.keys(policy.quota)
  const newest = [...fees].sort((a, b) => (a.from < b.from ? 1 : -1))[0]
  const priced = Object.keys(newest?.items ?? {})
  const named = Object.entries(services).flatMap(([id, { bucket, fee, surcharge }]): Finding[] => {
    const at = (key: string, message: string, mend: string): Finding => about(look, 'services', ['services', id, key], message, mend)
    const unpriced = Object.entries({ fee, surcharge }).filter(([, item]) => item !== undefined && !priced.includes(item))
    return [
      ...(buckets.includes(bucket) ? [] : [at('bucket', `there is no bucket ${bucket}`, suggest(bucket, buckets))]),
      ...unpriced.map(([key, item = '']) => at(key, `the newest fees have no ${item}`, suggest(item, priced))),
    ]
  })
  const faster = Object.entries(speeds).flatMap(([id, { fee }]) => (fee === undefined || priced.includes(fee) ? []
    : [about(look, 'services', ['speeds', id, 'fee'], `the newest fees have no ${fee}`, suggest(fee, priced))]))
  const walkIn = policy.walkInOnly.flatMap((id, i) =>
    known.includes(id) ? [] : [about(look, 'policy', ['walkInOnly', i], `there is no service ${id}`, suggest(id, known))])
  return [...named, ...faster, ...checkSpeeds(look), ...walkIn]
}

/** Without a speed nobody knows when a passport is ready. */
const checkSpeeds = (look: Look): Finding[] => (Object.keys(look.pack.speeds).length > 0 ? []
  : [about(look, 'services', ['speeds'], 'there is no speed', 'write speeds: { regular: { ready: policy.sla.regularWd } }')])

/** Whoever says to have priority chooses a class that there is. */
export const checkPriority = (look: Look): Finding[] => {
  const { policy: { priority }, questions } = look.pack
  const known = ['none', ...Object.keys(priority.classes)]
  if (priority.access !== 'BOOK') return []
  return (questions.priorityClass?.choices ?? []).filter((id) => !known.includes(id)).map((id) =>
    about(look, 'questions', ['questions', 'priorityClass', 'choices'], `there is no class ${id}`, suggest(id, known)))
}

/** Who may receive a passport is asked on the phone: the question offers these people and no others. */
export const checkReceivers = (look: Look): Finding[] => {
  const { policy: { delivery }, questions } = look.pack
  const choices = questions.receiver?.choices
  if (!delivery.enabled || choices === undefined) return []
  const unasked = delivery.receivers.filter((id) => !choices.includes(id)).map((id) =>
    about(look, 'policy', ['delivery', 'receivers'], `nobody can choose ${id}`, suggest(id, choices)))
  const refused = choices.filter((id) => !delivery.receivers.some((one) => one === id)).map((id) =>
    about(look, 'questions', ['questions', 'receiver', 'choices'], `${id} is offered, and then refused`, 'write the same as in policy.delivery.receivers'))
  return [...unasked, ...refused]
}

/** Closed days belong to the year of their calendar, and stand there once. */
export const checkCalendar = (look: Look): Finding[] => {
  const { office, calendar } = look.pack
  return calendar.flatMap(({ year, days }, i) => days.flatMap(({ date }, n): Finding[] => {
    const at = (message: string, mend: string): Finding => about(look, `calendar/${office.calendars[i]}`, ['days', n], message, mend)
    if (!date.startsWith(`${year}-`)) return [at(`${date} is not in ${year}`, `move it to the calendar of ${date.slice(0, 4)}`)]
    return days.findIndex((day) => day.date === date) < n ? [at(`${date} stands here twice`, 'keep one')] : []
  }))
}
