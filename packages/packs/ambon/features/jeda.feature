# language: id
Fitur: Jeda 30 hari setelah pembatalan di Ambon (sumber 000)
  "Jika ada Pembatalan maka Anda baru bisa mendaftar untuk antrian baru 30 hari setelah permohonan antrian terakhir":
  dihitung dari hari permohonan, bukan dari hari pembatalan, dan melekat pada NIK, bukan pada telepon.

  Dasar:
    Dengan kantor "ambon"
    Dan sekarang 2019-03-01 10:00
    Dan +628151 punya antrean pada 2019-03-20 pukul 08:00 dengan NIK "8171011701870001"
    Dan sekarang 2019-03-10 10:00

  Skenario: Meminta 1 Maret, batal 10 Maret: 30 Maret ditolak, 31 Maret diterima (A10, AC-A5)
    Ketika +628151 mengirim SMS "BATAL {kode +628151} 17011987"
    Dan +628151 mengirim SMS "YA"
    Maka +628151 menerima SMS berisi "mendaftar lagi mulai 31/03/19"
    Dan antrean +628151 berstatus "cancelled"
    Ketika sekarang 2019-03-30 10:00
    Dan +628151 menghubungi "*384*81*1*1*1*1*1*8171011701870001#"
    Maka layar berisi "mendaftar lagi mulai 31/03/19"
    Ketika sesi +628151 terputus
    Dan sekarang 2019-03-31 10:00
    Dan +628151 menghubungi "*384*81*1*1*1*1*1*8171011701870001#"
    Maka layar berisi "Nama lengkap"

  Skenario: Telepon lain tidak menghindari jeda; orang lain tidak terkena (A10)
    Ketika +628151 mengirim SMS "BATAL {kode +628151} 17011987"
    Dan +628151 mengirim SMS "YA"
    Dan +628152 menghubungi "*384*81*1*1*1*1*1*8171011701870001#"
    Maka layar berisi "mendaftar lagi mulai 31/03/19"
    Ketika +628151 menghubungi "*384*81*1*1*1*1*1*8171015508900002#"
    Maka layar berisi "Nama lengkap"

  Skenario: Pindah hari bukan pembatalan
    Ketika +628151 menghubungi "*384*81*2#"
    Dan +628151 memilih "Ubah jadwal"
    Dan +628151 menjawab "17011987"
    Dan +628151 memilih "Kam 14/03/19"
    Dan +628151 memilih "08.00-09.00"
    Dan +628151 memilih "Ya"
    Maka antrean +628151 berstatus "confirmed"
    Dan 1 kursi terisi pada 2019-03-14 pukul 08:00

  Skenario: Tempat yang belum dikonfirmasi dilepas tanpa jeda
    Ketika +628153 menghubungi "*384*81*1*1*1*1*1*8171015508900002*Maria*2#"
    Maka layar berisi "Tidak ada antrean yang dibuat"
    Ketika +628153 menghubungi "*384*81*1*1*1*1*1*8171015508900002#"
    Maka layar berisi "Nama lengkap"

  Skenario: Dibatalkan kantor tidak pernah menjadi jeda (AC-A5)
    Ketika kantor membatalkan antrean +628151 karena "listrik padam"
    Maka antrean +628151 berstatus "cancelled"
    Dan +628151 menerima SMS berisi "dibatalkan kantor: listrik padam. Anda boleh langsung mendaftar lagi"
    Ketika +628151 menghubungi "*384*81*1*1*1*1*1*8171011701870001#"
    Maka layar berisi "Nama lengkap"
