import { Icon } from '@jemput/ui'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'

type SheetProps = { title: string; close: () => void; closeName: string; children: ReactNode }

/** A dialog of the browser's own: it keeps the focus inside and Escape closes it. */
export function Sheet({ title, close, closeName, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => { dialog.current?.showModal() }, [])
  return (
    <dialog
      ref={dialog}
      className="sheet"
      aria-label={title}
      onClose={close}
      onClick={event => { if (event.target === dialog.current) close() }}
    >
      <header>
        <h2>{title}</h2>
        <button type="button" aria-label={closeName} onClick={close}><Icon name="cross" /></button>
      </header>
      <div className="sheet-body">{children}</div>
    </dialog>
  )
}
