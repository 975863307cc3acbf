import type { ReactElement } from 'react'

const HANDSET = 'M8.6 3.5H5A1.5 1.5 0 0 0 3.5 5c0 8.6 6.9 15.5 15.5 15.5a1.5 1.5 0 0 0 1.5-1.5v-3.6l-4.9-1.7-2.1 2.6a13.5 13.5 0 0 1-5.8-5.8l2.6-2.1z'
const FRAME = 'M5 3.5h14A1.5 1.5 0 0 1 20.5 5v14a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 19V5A1.5 1.5 0 0 1 5 3.5z'

/** Drawn on a 24 x 24 grid with round ends; one path a stroke. */
const drawings = {
  phone: [HANDSET],
  'phone-live': [HANDSET, 'M14.5 3.5a6 6 0 0 1 6 6', 'M14.5 7.2a2.3 2.3 0 0 1 2.3 2.3'],
  message: ['M5 4.5h14a1.5 1.5 0 0 1 1.5 1.5v9.5a1.5 1.5 0 0 1-1.5 1.5H8.5l-5 4V6A1.5 1.5 0 0 1 5 4.5z', 'M7.5 9h9', 'M7.5 12.5h6'],
  envelope: ['M4.5 5h15A1.5 1.5 0 0 1 21 6.5v11a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 17.5v-11A1.5 1.5 0 0 1 4.5 5z', 'm3.5 6.5 8.5 6.5 8.5-6.5'],
  place: ['M12 21c-4.7-4.9-7-8.4-7-11a7 7 0 0 1 14 0c0 2.6-2.3 6.1-7 11z', 'M12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z'],
  unplug: ['m19 5 2.5-2.5', 'm2.5 21.5L5 19', 'm6.5 12 5.5 5.5-2.2 2.2a3 3 0 0 1-4.2 0l-1.3-1.3a3 3 0 0 1 0-4.2z', 'm12 6.5 2.2-2.2a3 3 0 0 1 4.2 0l1.3 1.3a3 3 0 0 1 0 4.2L17.5 12z', 'm7.8 13.3 2.2-2.2', 'm10.7 16.2 2.2-2.2'],
  repeat: ['m16.5 2.5 4 4-4 4', 'M3.5 11v-1A3.5 3.5 0 0 1 7 6.5h13.5', 'm7.5 21.5-4-4 4-4', 'M20.5 13v1a3.5 3.5 0 0 1-3.5 3.5H3.5'],
  check: ['m4.5 12.5 5 5 10-11'],
  'arrow-right': ['M4.5 12h15', 'm13 5.5 6.5 6.5-6.5 6.5'],
  'arrow-left': ['M19.5 12h-15', 'M11 5.5 4.5 12l6.5 6.5'],
  next: ['m9.5 6 6 6-6 6'],
  choose: ['m7.5 9.5 4.5-5 4.5 5', 'm7.5 14.5 4.5 5 4.5-5'],
  plus: ['M12 5v14', 'M5 12h14'],
  cross: ['m6 6 12 12', 'M18 6 6 18'],
  clock: ['M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z', 'M12 7v5l3.5 2'],
  calendar: [FRAME, 'M3.5 9h17', 'M8 2v3', 'M16 2v3', 'M8 13h.01', 'M12 13h.01', 'M16 13h.01', 'M8 16.5h.01', 'M12 16.5h.01'],
  list: ['M3.5 4.5h6v6h-6z', 'M3.5 13.5h6v6h-6z', 'M14 5.5h6.5', 'M14 9.5h6.5', 'M14 14.5h6.5', 'M14 18.5h6.5'],
  'panel-side': [FRAME, 'M15 3.5v17', 'm8.5 9 3 3-3 3'],
  'panel-below': [FRAME, 'M3.5 15h17', 'm9 10.5 3-3 3 3'],
} as const

export type IconName = keyof typeof drawings

/** Decoration beside words; never the only name of a button. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }): ReactElement {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      {drawings[name].map(path => <path key={path} d={path} />)}
    </svg>
  )
}
