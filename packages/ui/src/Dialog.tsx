import { useEffect, useId, useRef, type ReactNode } from 'react'

type DialogProps = { title: string; open: boolean; onClose(): void; children: ReactNode }

/** The browser's own dialog: it keeps the focus inside, closes with Escape and gives the focus back. What is inside begins anew each time. */
export function Dialog({ title, open, onClose, children }: DialogProps) {
  const place = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    if (open) place.current?.showModal()
    else place.current?.close()
  }, [open])
  return (
    <dialog ref={place} aria-labelledby={heading} onClose={onClose}>
      <h2 id={heading}>{title}</h2>
      {open && children}
    </dialog>
  )
}
