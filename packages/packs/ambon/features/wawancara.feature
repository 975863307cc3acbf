# language: id
Fitur: Hasil wawancara di Ambon (sumber 000)
  Pada Januari dan Februari 2019 tiga orang dicegah saat membuat paspor, karena tujuan bekerjanya nonprosedural.
  Petugas mencatat hasil setiap wawancara dengan alasannya; laporan sebulan hanya menghitung, tanpa nama.

  Dasar:
    Dengan kantor "ambon"
    Dan sekarang 2019-02-18 07:50
    Dan +628151 punya antrean pada 2019-02-18 pukul 08:00
    Dan +628152 punya antrean pada 2019-02-18 pukul 08:00
    Dan +628153 punya antrean pada 2019-02-18 pukul 08:00

  Skenario: Tiga orang yang diduga nonprosedural berhenti di wawancara, dan dihitung (A20, AC-A10)
    Ketika pukul 08:00 pemohon +628151 datang
    Dan pukul 08:05 pemohon +628152 datang
    Dan pukul 08:10 pemohon +628153 datang
    Dan wawancara +628151 menghasilkan "suspected-non-procedural" karena "tujuan bekerja tidak jelas"
    Dan wawancara +628152 menghasilkan "suspected-non-procedural" karena "tidak ada kontrak kerja"
    Dan wawancara +628153 menghasilkan "suspected-non-procedural" karena "surat izin palsu"
    Maka 3 wawancara bulan ini menghasilkan "suspected-non-procedural"
    Dan 0 wawancara bulan ini menghasilkan "accepted"
    # Alasannya tidak pernah sampai di SMS.
    Dan +628151 tidak menerima SMS

  Skenario: Berkas yang belum lengkap boleh dilengkapi dalam tujuh hari, lalu diterima (AC-A10)
    Ketika pukul 08:00 pemohon +628151 datang
    Dan wawancara +628151 menghasilkan "incomplete-docs" karena "akta kelahiran"
    Maka +628151 menerima SMS berisi "belum lengkap: akta kelahiran. Lengkapi paling lambat Sen 25/02/19"
    Dan 1 wawancara bulan ini menghasilkan "incomplete-docs"
    Ketika sekarang 2019-02-23 09:01
    Maka +628151 menerima SMS berisi "Lengkapi paling lambat Sen 25/02/19"
    Ketika sekarang 2019-02-25 10:00
    Dan wawancara +628151 menghasilkan "accepted" karena "akta sudah ada"
    Maka +628151 menerima SMS berisi "diterima"
    Dan 1 wawancara bulan ini menghasilkan "accepted"
    Dan 0 wawancara bulan ini menghasilkan "incomplete-docs"
