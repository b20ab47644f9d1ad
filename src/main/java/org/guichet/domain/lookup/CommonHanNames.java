package org.guichet.domain.lookup;

import org.jspecify.annotations.Nullable;

/** The most frequent surnames and given-name characters of the Chinese world, simplified and traditional. */
public final class CommonHanNames implements HanReading {

    public static final CommonHanNames INSTANCE = new CommonHanNames();

    private static final LetterTable SURNAMES = new LetterTable("""
            王 wang 李 li 张 zhang 張 zhang 刘 liu 劉 liu 陈 chen 陳 chen 杨 yang 楊 yang 黄 huang 黃 huang 赵 zhao 趙 zhao 吴 wu 吳 wu 周 zhou
            徐 xu 孙 sun 孫 sun 马 ma 馬 ma 朱 zhu 胡 hu 郭 guo 何 he 林 lin 高 gao 罗 luo 羅 luo 郑 zheng 鄭 zheng 梁 liang 谢 xie 謝 xie
            宋 song 唐 tang 许 xu 許 xu 韩 han 韓 han 邓 deng 鄧 deng 冯 feng 馮 feng 曹 cao 彭 peng 曾 zeng 肖 xiao 蕭 xiao 田 tian 董 dong
            潘 pan 袁 yuan 蔡 cai 蒋 jiang 蔣 jiang 余 yu 于 yu 杜 du 叶 ye 葉 ye 程 cheng 魏 wei 苏 su 蘇 su 吕 lü 呂 lü 丁 ding 任 ren
            卢 lu 盧 lu 姚 yao 沈 shen 钟 zhong 鍾 zhong 姜 jiang 崔 cui 谭 tan 譚 tan 陆 lu 陸 lu 范 fan 汪 wang 廖 liao 石 shi 金 jin
            韦 wei 贾 jia 夏 xia 付 fu 方 fang 邹 zou 熊 xiong 白 bai 孟 meng 秦 qin 邱 qiu 侯 hou 江 jiang 尹 yin 薛 xue 闫 yan 段 duan
            雷 lei 龙 long 龍 long 黎 li 史 shi 陶 tao 贺 he 毛 mao 郝 hao 顾 gu 龚 gong 邵 shao 万 wan 覃 qin 武 wu 钱 qian 戴 dai
            严 yan 莫 mo 孔 kong 向 xiang 常 chang 汤 tang 温 wen 康 kang 施 shi 文 wen 牛 niu 樊 fan 葛 ge 邢 xing 安 an 齐 qi 易 yi
            乔 qiao 伍 wu 庞 pang 欧阳 ouyang 司马 sima 诸葛 zhuge 上官 shangguan 習 xi 习 xi 洪 hong 柯 ke 阮 ruan 游 you 簡 jian""");
    private static final LetterTable GIVEN = new LetterTable("""
            伟 wei 偉 wei 芳 fang 娜 na 秀 xiu 英 ying 敏 min 静 jing 靜 jing 丽 li 麗 li 强 qiang 強 qiang 磊 lei 军 jun 軍 jun 洋 yang
            勇 yong 艳 yan 杰 jie 傑 jie 娟 juan 涛 tao 濤 tao 明 ming 超 chao 兰 lan 蘭 lan 霞 xia 平 ping 刚 gang 桂 gui 文 wen 辉 hui
            玲 ling 华 hua 華 hua 红 hong 紅 hong 玉 yu 建 jian 国 guo 國 guo 志 zhi 春 chun 梅 mei 琴 qin 云 yun 雲 yun 海 hai 山 shan
            仁 ren 波 bo 宁 ning 贵 gui 福 fu 生 sheng 龙 long 元 yuan 全 quan 胜 sheng 学 xue 祥 xiang 才 cai 发 fa 新 xin 利 li
            清 qing 飞 fei 彬 bin 富 fu 顺 shun 信 xin 子 zi 成 cheng 康 kang 星 xing 光 guang 天 tian 达 da 安 an 岩 yan 中 zhong
            茂 mao 进 jin 林 lin 有 you 坚 jian 和 he 彪 biao 博 bo 诚 cheng 先 xian 敬 jing 震 zhen 振 zhen 壮 zhuang 会 hui 思 si
            群 qun 豪 hao 心 xin 邦 bang 承 cheng 乐 le 绍 shao 功 gong 松 song 善 shan 厚 hou 庆 qing 民 min 友 you 裕 yu 河 he
            哲 zhe 江 jiang 浩 hao 亮 liang 政 zheng 谦 qian 亨 heng 奇 qi 固 gu 之 zhi 轮 lun 翰 han 朗 lang 伯 bo 宏 hong 言 yan
            鸣 ming 朋 peng 斌 bin 梁 liang 栋 dong 维 wei 启 qi 克 ke 伦 lun 翔 xiang 旭 xu 鹏 peng 泽 ze 晨 chen 辰 chen 士 shi
            以 yi 家 jia 致 zhi 树 shu 炎 yan 德 de 行 xing 时 shi 泰 tai 盛 sheng 雄 xiong 钧 jun 冠 guan 策 ce 腾 teng 楠 nan
            风 feng 航 hang 弘 hong 淑 shu 惠 hui 珠 zhu 翠 cui 雅 ya 芝 zhi 萍 ping 莉 li 彩 cai 菊 ju 凤 feng 洁 jie 琳 lin
            素 su 莲 lian 真 zhen 环 huan 雪 xue 荣 rong 爱 ai 妹 mei 香 xiang 月 yue 莺 ying 媛 yuan 瑞 rui 凡 fan 佳 jia 欣 xin
            怡 yi 婷 ting 雨 yu 小 xiao 晓 xiao 曉 xiao 宇 yu 轩 xuan 涵 han 梓 zi 诗 shi 梦 meng 一 yi 近 jin 东 dong 東 dong 北 bei
            南 nan 西 xi 美 mei 慧 hui 珍 zhen 良 liang 义 yi 兴 xing 永 yong 健 jian 世 shi 广 guang 力 li 若 ruo 紫 zi 锋 feng""");
    private static final int LONGEST = 6;

    private CommonHanNames() { }

    @Override
    public @Nullable String read(String characters) {
        if (characters.length() < 1 || characters.length() > LONGEST) {
            return null;
        }
        String pair = characters.length() > 2 ? SURNAMES.of(characters.substring(0, 2)) : null;
        String surname = pair != null ? pair : SURNAMES.of(characters.substring(0, 1));
        int from = pair != null ? 2 : 1;
        if (surname == null) {
            return given(characters, 0);
        }
        String given = given(characters, from);
        return given == null ? null : (surname + " " + given).strip();
    }

    private static @Nullable String given(String characters, int from) {
        StringBuilder out = new StringBuilder();
        for (int i = from; i < characters.length(); i++) {
            String one = characters.substring(i, i + 1);
            String reading = GIVEN.of(one);
            reading = reading != null ? reading : SURNAMES.of(one);
            if (reading == null) {
                return null;
            }
            out.append(reading);
        }
        return out.toString();
    }
}
