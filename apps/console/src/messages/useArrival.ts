import { useEffect, useRef } from 'react'

/**
 * Where a list gives way to what was chosen in it, or a button leaves with what it did, the reader's place goes to the heading that
 * this gives. `moment`: another one each time that may be so; undefined: nothing is chosen.
 */
export function useArrival(moment: string | undefined) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const here = document.activeElement
    const lost = here === document.body || (here instanceof HTMLElement && here.offsetParent === null)
    if (moment !== undefined && lost) heading.current?.focus()
  }, [moment])
  return heading
}
