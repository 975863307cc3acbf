import '@fontsource/vt323/latin-400.css'
import '@jemput/ui/style'
import './css/page.css'
import './css/hero.css'
import './css/flatlay.css'
import './css/journey.css'
import './css/ways.css'
import './css/doors.css'
import './css/offices.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Landing } from './Landing.tsx'
import { readToday } from './today.ts'

const place = document.getElementById('page')
if (place) createRoot(place).render(<StrictMode><Landing today={readToday()} /></StrictMode>)
