/* Signs of the status bar, on whole pixels. */

export function Signal() {
  return (
    <svg width="20" height="12" viewBox="0 0 20 12" shapeRendering="crispEdges" fill="currentColor">
      <path d="M0 9h3v3H0zM5 6h3v6H5zM10 3h3v9h-3zM15 0h3v12h-3z" />
    </svg>
  )
}

export function Battery() {
  return (
    <svg width="22" height="12" viewBox="0 0 22 12" shapeRendering="crispEdges" fill="currentColor">
      <path d="M.5.5h18v11H.5z" fill="none" stroke="currentColor" />
      <path d="M3 3h4v6H3zM8 3h4v6H8zM20 4h2v4h-2z" />
    </svg>
  )
}

export function Envelope() {
  return (
    <svg width="16" height="12" viewBox="0 0 16 12" shapeRendering="crispEdges" fill="none" stroke="currentColor">
      <path d="M.5.5h15v11H.5zM1 1l7 6 7-6" />
    </svg>
  )
}
