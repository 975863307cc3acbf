import '@jemput/ui/style'
import './css/console.css'
import './css/today.css'
import './css/verdict.css'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { router } from './router.tsx'

const place = document.getElementById('page')
if (place) createRoot(place).render(<StrictMode><RouterProvider router={router} /></StrictMode>)
