import '@fontsource/vt323/latin-400.css'
import '@jemput/ui/style'
import './css/layout.css'
import './css/rail.css'
import './css/handset.css'
import './css/glass.css'
import './css/panel.css'
import './css/sheet.css'
import './css/narrow.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { PhonePage } from './PhonePage.tsx'

const place = document.getElementById('page')
if (place) createRoot(place).render(<StrictMode><PhonePage /></StrictMode>)
