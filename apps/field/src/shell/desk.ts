import { createContext, useContext } from 'react'
import type { Desk } from '../store/desk.ts'

export const OpenDesk = createContext<Desk | null>(null)

/** The desk of whoever gave the PIN; there is none on pages that are seen before. */
export function useDesk(): Desk {
  const desk = useContext(OpenDesk)
  if (!desk) throw new Error('no desk is open here')
  return desk
}
