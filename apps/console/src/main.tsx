import '@jemput/ui/style'
import './css/console.css'
import './css/frame.css'
import './css/list.css'
import './css/panel.css'
import './css/today.css'
import './css/visits.css'
import './css/applications.css'
import './css/delivery.css'
import './css/phones.css'
import './css/verdict.css'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { router } from './router.tsx'
import { Speaking } from './speech.tsx'

const place = document.getElementById('page')
if (place) createRoot(place).render(<StrictMode><Speaking><RouterProvider router={router} /></Speaking></StrictMode>)
