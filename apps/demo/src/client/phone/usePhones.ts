import { useCallback, useRef, useState } from 'react'
import type { Phone, World } from '../../wire.ts'
import { goTo, isLive, newHandset, press, screenOf, writeSms } from './handset.ts'
import type { Act, Handset, Key } from './handset.ts'
import { peersOf } from './peers.ts'
import type { Send } from './useWorld.ts'

export type Notice = Exclude<Awaited<ReturnType<Send>>, null>

/** Everybody's handset in this browser, and what the visitor does with them. */
export type Phones = {
  of(phone: Phone): Handset
  press(phone: Phone, key: Key): void
  dial(phone: Phone, code: string): void
  /** Begins or continues an SMS to `peer`. */
  compose(phone: Phone, peer: string, text?: string): void
  /** Lets the computer's keyboard type on that handset. */
  look(phone: Phone): void
  /** Any other request to the server. */
  ask(path: string, body: object): void
  notice: Notice | null
  /** Whose glass takes the focus, and how often one did: after a choice elsewhere on the page the keys belong to it. */
  looked: { number: string; times: number }
}

const NOTICE_MS = 4_000

export function usePhones(world: World | null, send: Send): Phones {
  const [handsets, setHandsets] = useState<Record<string, Handset>>({})
  // Two presses may come before React draws: each must build on the other.
  const latest = useRef(handsets)
  const [notice, setNotice] = useState<Notice | null>(null)
  const [looked, setLooked] = useState({ number: '', times: 0 })
  const fading = useRef<ReturnType<typeof setTimeout>>(undefined)

  const of = (phone: Phone) => latest.current[phone.number] ??= atFirstSight(phone)
  const put = (phone: Phone, handset: Handset) => {
    latest.current = { ...latest.current, [phone.number]: handset }
    setHandsets(latest.current)
  }

  const ask = useCallback((path: string, body: object) => {
    void send(path, body).then(refusal => {
      if (refusal === null) return
      setNotice(refusal)
      clearTimeout(fading.current)
      fading.current = setTimeout(() => setNotice(null), NOTICE_MS)
    })
  }, [send])

  const look = ({ number }: Phone) => setLooked(({ times }) => ({ number, times: times + 1 }))
  const carryOut = (phone: Phone, act: Act) => {
    const { do: path, ...rest } = act
    ask(path, { number: phone.number, ...rest })
  }

  return {
    of,
    ask,
    notice,
    looked,
    look,
    press(phone, key) {
      if (!world) return
      const around = { phone, peers: peersOf(world, phone), now: performance.now(), limits: world.limits }
      const { handset, act } = press(of(phone), key, around)
      put(phone, handset)
      if (act) carryOut(phone, act)
    },
    dial(phone, code) {
      put(phone, goTo(of(phone), 'home'))
      carryOut(phone, { do: 'dial', code })
      look(phone)
    },
    compose(phone, peer, text = '') {
      if (!world) return
      if (screenOf(of(phone), phone) === 'call' && phone.session?.status === 'open') carryOut(phone, { do: 'drop' })
      put(phone, writeSms(of(phone), phone, peer, text, world.limits.smsLength))
      look(phone)
    },
  }
}

/** A session that was over before this page was opened is not shown again. */
function atFirstSight(phone: Phone): Handset {
  return { ...newHandset(), dismissed: isLive(phone) ? null : phone.session?.id ?? null }
}
