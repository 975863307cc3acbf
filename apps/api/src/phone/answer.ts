import { retrying } from '@jemput/db'
import { message } from '@jemput/flow'
import type { Deps } from '../deps.ts'
import { faultOf } from '../http/problem.ts'
import { contextOf, languageFor } from './context.ts'
import type { Dialled, Gateway, Screen } from './gateways/port.ts'
import { finishBySms, tellBySms } from './late.ts'
import { takeTurn, type Circumstances, type Taken } from './ussd.ts'

export type UssdLimits = {
  /** Turns in work from which whoever begins a session is turned away. Whoever is already in a conversation is always served. */
  dials: number
  /** How long a turn may take before its caller is told to wait for an SMS, ms. The gateway hangs up at 10 s. */
  turnMs: number
}

/** `apology`: its screen only says why there is no answer. */
type Worked = Taken & { apology?: boolean }
type SystemText = 'system.broken' | 'system.busy' | 'system.later-by-sms'

/**
 * Answers USSD callbacks in time, whatever happens: with the next screen, or with an honest end.
 * `linger` is given the work that goes on after its caller was answered; it never rejects.
 */
export function ussdAnswers(deps: Deps, gateway: Gateway, limits: UssdLimits, linger: (work: Promise<void>) => void) {
  let inWork = 0

  /** Text of the system itself, in the first language of the office whose number was dialled. */
  const say = (key: SystemText, serviceCode = ''): Screen => {
    const office = deps.shelf.byDial(serviceCode)
    const context = contextOf({ office, surface: 'ussd', language: languageFor(office, undefined), now: deps.clock.now() })
    return { text: message(context, key, {}), open: false, at: key }
  }

  const sorry = (key: SystemText, dialled: Dialled): Worked => ({ screen: say(key, dialled.serviceCode), apology: true })

  const take = async (dialled: Dialled, circumstances: Circumstances): Promise<Worked> => {
    inWork += 1
    try {
      const taken = await takeTurn(deps, gateway.id, dialled, circumstances)
      if ('screen' in taken) return taken
      if (taken.why === 'crowded') return sorry('system.busy', dialled)
      deps.log.warn({ gateway: gateway.id, ...taken }, 'a USSD request does not belong to its session')
      return sorry('system.broken', dialled)
    } catch (error) {
      deps.log.error({ fault: faultOf(error) }, 'a USSD turn failed')
      return sorry('system.broken', dialled)
    } finally {
      inWork -= 1
    }
  }

  /** What its turn could not queue itself, because the caller was told only while it was being committed. */
  const finishLate = async (dialled: Dialled, work: Promise<Worked>): Promise<void> => {
    const { screen, news, apology } = await work
    try {
      if (news) await retrying(() => deps.db.transaction((sql) => finishBySms(sql, news.exchange, news.settled)))
      else if (apology) await tellBySms(deps, deps.shelf.byDial(dialled.serviceCode), dialled.phone, screen.text)
    } catch (error) {
      deps.log.error({ fault: faultOf(error) }, 'a late result was not sent')
    }
  }

  return async (body: string | undefined, path: string): Promise<Screen> => {
    const dialled = body === undefined ? undefined : gateway.parseUssd(body, path)
    if (!dialled) return say('system.broken')
    const crowded = inWork >= limits.dials
    // Whoever has only dialled begins a session and has asked for nothing that could still come.
    const onlyDialled = dialled.text === '' && dialled.gives !== 'newest'
    if (crowded && onlyDialled) return say('system.busy', dialled.serviceCode)
    let told = false
    const work = take(dialled, { crowded, toldToWait: () => told })
    const taken = await within(limits.turnMs, work)
    if (taken) return taken.screen
    told = !onlyDialled
    linger(onlyDialled ? work.then(() => {}) : finishLate(dialled, work))
    return say(onlyDialled ? 'system.busy' : 'system.later-by-sms', dialled.serviceCode)
  }
}

/** What `work` comes to, or undefined when that takes longer. */
async function within<T>(ms: number, work: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<undefined>((resolve) => { timer = setTimeout(() => resolve(undefined), ms) })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
