import { useEffect, useState } from 'react'

/** An address for bytes that are only in memory. It lives as long as what shows it. */
export function usePicture(picture: Uint8Array<ArrayBuffer> | Blob | undefined): string | undefined {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    if (!picture) return setAddress(undefined)
    const made = URL.createObjectURL(picture instanceof Blob ? picture : new Blob([picture]))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [picture])
  return address
}
