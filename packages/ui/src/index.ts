export { Icon } from './Icon.tsx'
export type { IconName } from './Icon.tsx'
export { Mark } from './Mark.tsx'
export type { Petal } from './Mark.tsx'
