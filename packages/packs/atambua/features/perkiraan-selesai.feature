# language: id
Fitur: Kapan paspor Atambua selesai (sumber 004)
  "Layanan reguler dapat mengambil paspor dalam waktu 4 hari kerja, layanan percepatan pada hari yang sama": dihitung sejak
  hari kedatangan, dan hari libur dilewati.

  Dasar:
    Dengan kantor "atambua"

  Garis-Besar Skenario: Empat hari kerja sejak hari kedatangan; percepatan pada hari itu (M3, AC-M3)
    Dengan sekarang <daftar> 17:00
    Ketika +628171 menghubungi "*384*53*1*1*<layanan>*1*1*1*5304011701870001*Yosef*1#"
    Dan pembayaran +628171 diterima
    Maka +628171 menerima SMS berisi "terkonfirmasi <datang> 08.00-09.00 WITA"
    Dan +628171 menerima SMS berisi "Perkiraan paspor selesai <selesai>."

    Contoh:
      | daftar     | layanan | datang       | selesai      |
      | 2023-12-05 | 1       | Rab 06/12/23 | Sel 12/12/23 |
      | 2023-12-20 | 1       | Kam 21/12/23 | Jum 29/12/23 |
      | 2023-12-05 | 2       | Rab 06/12/23 | Rab 06/12/23 |
