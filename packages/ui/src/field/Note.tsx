import type { ReactNode } from 'react'
import { Icon, type IconName } from '../Icon.tsx'

/** A quiet word aside: what to know before the next step. */
export function Note({ icon = 'info', children }: { icon?: IconName; children: ReactNode }) {
  return <p className="note"><Icon name={icon} size={20} /><span>{children}</span></p>
}
