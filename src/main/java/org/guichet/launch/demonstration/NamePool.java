package org.guichet.launch.demonstration;

import java.util.List;

/**
 * Names and nationalities of one region, invented combinations only.
 *
 * @param weight share among the site's people, in per cent
 */
record NamePool(int weight, List<String> nationalities, List<String> surnames, List<String> women, List<String> men) {

    static final List<NamePool> ALL = List.of(
            pool(32, "DZA DZA MAR MAR TUN",
                    "BENALI;EL AMRANI;HADDAD;BOUZIDI;TOUKRADANE;BEN SALAH;CHERKAOUI;MANSOURI;OULD AHMED;AÏT BRAHIM;ZEROUAL;BELHADJ;"
                            + "EL IDRISSI;TRABELSI;GHARBI;KADDOUR;BOUTALEB;MEKNASSI;SAÏDI;LAHLOU",
                    "Fatima;Khadija;Amina;Nadia;Samira;Yasmine;Meryem;Salma;Houda;Leïla;Soukaina;Zineb",
                    "Mohamed;Ahmed;Youssef;Rachid;Karim;Abdelkader;Mustapha;Omar;Hicham;Bilal;Nabil;Tarek"),
            pool(22, "SEN MLI CIV GIN CMR COD COM",
                    "DIALLO;TRAORÉ;KEITA;N’DIAYE;COULIBALY;KONATÉ;BA;SOW;MBADINDO;NGUEMA;KOUASSI;OUATTARA;CAMARA;SYLLA;DIOP;"
                            + "TCHOUPO;MBOMA;ABDALLAH;SAID ALI;FOFANA",
                    "Aminata;Fatou;Mariama;Aïssatou;Awa;Adjoua;Kadiatou;Bintou;Rokhaya;Grâce;Prisca;Chantal",
                    "Mamadou;Ibrahima;Oumar;Moussa;Alpha;Cheikh;Boubacar;Souleymane;Kouamé;Patrick;Serge;Ismaïla"),
            pool(12, "CHN VNM KHM PHL",
                    "WANG;ZHANG;CHEN;LIU;ZHAO;HUANG;WU;NGUYỄN;TRẦN;LÊ;PHẠM;SOK;REYES;LIN;XU",
                    "Wei;Xiaoling;Mei;Yan;Thị Hoa;Thị Lan;Sreymom;Maria Luz;Jing;Minmin",
                    "Wei;Chunglong;Jian;Hao;Văn Minh;Đức;Sopheap;José;Lei;Qiang"),
            pool(10, "IND PAK BGD LKA",
                    "KUMAR;SINGH;PATEL;GUPTA;KHAN;AHMED;RAHMAN;PERERA;SHARMA;IQBAL;HOSSAIN;SIVAKUMAR",
                    "Priya;Sunita;Ayesha;Fatema;Nirmala;Kavitha;Rukhsana;Anjali",
                    "Rajesh;Amit;Muhammad;Imran;Tanvir;Suresh;Arjun;Nimal"),
            pool(9, "UKR RUS BLR GEO ARM",
                    "KHARCHENKO;SHEVCHENKO;IVANOV;PETROV;KRANYVYCH;BILYK;GEVORGYAN;SARGSYAN;BERIDZE;KOVALENKO;SOKOLOV;MELNYK",
                    "Olena;Natalia;Iryna;Anna;Ekaterina;Nino;Anahit;Svitlana",
                    "Andriy;Oleksandr;Ivan;Dmytro;Sergei;Giorgi;Tigran;Levan"),
            pool(7, "TUR IRQ SYR AFG IRN",
                    "YILMAZ;KAYA;DEMİR;ŞAHİN;ÇELİK;KESKİN;AL HASSAN;AL JABER;AHMADI;HOSSEINI;RAHIMI;ÖZTÜRK",
                    "Zeynep;Ayşe;Songül;Rana;Maryam;Zahra;Elif;Nour",
                    "Mehmet;Mustafa;Emre;Hassan;Ali;Reza;Yusuf;Khaled"),
            pool(8, "BRA COL PER USA GBR PRT",
                    "DA SILVA;RODRIGUEZ GONZALEZ;FERREIRA;MÉNDEZ BARBEÓN;SMITH;JOHNSON;OLIVEIRA;GARCÍA;WALKER-REID;DOS SANTOS;VARGAS",
                    "Maria;Ana;Juliana;Camila;Emily;Lucía;Beatriz;Sarah Jane",
                    "João;Carlos;Rafael;Diego;James;Luis;Pedro Miguel;Thomas"));

    private static NamePool pool(int weight, String nationalities, String surnames, String women, String men) {
        return new NamePool(
                weight,
                List.of(nationalities.split(" ", -1)),
                List.of(surnames.split(";", -1)),
                List.of(women.split(";", -1)),
                List.of(men.split(";", -1)));
    }
}
