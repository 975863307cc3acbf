import type { Manifest, Scan } from '@jemput/contract'
import { useRef, useState } from 'react'
import { api, ask } from '../api.ts'
import { useOffice } from '../office.ts'

export type Side = Scan['side']
/** The last scan of a side: the digits that were counted, or why they were refused. */
type Heard = { digits: string; refusal: string }

export type Counting = {
  heard: { [S in Side]?: Heard }
  scan(side: Side, number: string): Promise<void>
  undo(side: Side, number: string): Promise<void>
  unlist(number: string): Promise<void>
}

/** Counts one after the other, however fast somebody scans, so that the newest answer is the newest count. */
export function useCount(id: string, onAnswer: (manifest: Manifest) => void): Counting {
  const { office } = useOffice()
  const [heard, setHeard] = useState<Counting['heard']>({})
  const queue = useRef(Promise.resolve())
  const next = (work: () => Promise<void>) => {
    queue.current = queue.current.then(work)
    return queue.current
  }
  async function send(side: Side, number: string, undo: boolean) {
    const digits = number.replace(/\D/g, '')
    const said = await ask(api.offices[':office'].manifests[':id'].scans.$post({ param: { office, id }, json: { side, number, undo } }))
    if (!said.ok) return setHeard((now) => ({ ...now, [side]: { digits, refusal: said.problem.title } }))
    setHeard((now) => ({ ...now, [side]: undo ? undefined : { digits, refusal: '' } }))
    onAnswer(said.value)
  }
  async function takeOff(number: string) {
    const said = await ask(api.offices[':office'].manifests[':id'].parcels[':number'].$delete({ param: { office, id, number } }))
    if (said.ok) onAnswer(said.value)
    else setHeard((now) => ({ ...now, out: { digits: number, refusal: said.problem.title } }))
  }
  return {
    heard,
    scan: (side, number) => next(() => send(side, number, false)),
    undo: (side, number) => next(() => send(side, number, true)),
    unlist: (number) => next(() => takeOff(number)),
  }
}
