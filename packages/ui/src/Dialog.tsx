import { useEffect, useId, useRef, type ReactNode, type SyntheticEvent } from 'react'

type DialogProps = { title: string; open: boolean; onClose(): void; children: ReactNode }

/** The browser's own dialog: it keeps the focus inside, closes with Escape and gives the focus back. What is inside begins anew each time. */
export function Dialog({ title, open, onClose, children }: DialogProps) {
  const place = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    if (open) place.current?.showModal()
    else place.current?.close()
  }, [open])
  // Escape is heard at once. `close` comes some time after it: by then the dialog may stand open again, and stays.
  // A file that was not chosen after all sends its own `cancel` up to here.
  const onCancel = ({ target, currentTarget }: SyntheticEvent) => { if (target === currentTarget) onClose() }
  const onGone = () => { if (place.current?.open === false) onClose() }
  return (
    <dialog ref={place} aria-labelledby={heading} onCancel={onCancel} onClose={onGone}>
      <h2 id={heading}>{title}</h2>
      {open && children}
    </dialog>
  )
}
