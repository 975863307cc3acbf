import { localDateOf } from '@jemput/domain'
import type { VisitItem } from '@jemput/sync'
import { useLiveQuery } from 'dexie-react-hooks'
import { useDesk } from '../shell/desk.ts'
import { useKept } from '../shell/kept.ts'
import { useNow } from '../shell/now.ts'
import { nearest } from './day.ts'

/** All visits of this desk and the one that the officer is on. Undefined until they are read. */
export function useVisits(): { visits: VisitItem[] | undefined; current: VisitItem | undefined; choose(visit: string): void } {
  const desk = useDesk()
  const now = useNow()
  const [chosen, choose] = useKept('visit')
  const visits = useLiveQuery(() => desk.visits(), [desk])
  const current = visits?.find(({ id }) => id === chosen) ?? nearest(visits ?? [], localDateOf(now, desk.office.zone))
  return { visits, current, choose }
}
