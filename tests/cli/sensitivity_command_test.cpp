// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/plan_json.h"

#include <QTest>

#include <cmath>

using namespace gpuspeedup;
using nlohmann::json;

class SensitivityCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void theElasticitiesAreThePublishedOnes();
    void theSpreadFollowsFromTheSources();
    void monteCarloAgreesWithFirstOrder();
    void theSameSeedGivesTheSameRanges();
    void theLimitsAreThoseOfTheFormulas();
    void aKinkHasTwoElasticities();
    void everyFormatHasTheElasticities_data();
    void everyFormatHasTheElasticities();
    void whatIsWrongIsRefused_data();
    void whatIsWrongIsRefused();
};

/// Tk = Tx = 62.5 ms and Tl = 4 ms of 129 ms: W 1 − e_k, Rc −1, Rg e_k, D −e_x, B e_x, λ and N −e_l.
void SensitivityCommandTest::theElasticitiesAreThePublishedOnes()
{
    const json result = jsonOf({"sensitivity"});
    const auto elasticity = [&](std::string_view key) { return inputOf(result, key).at("elasticity"); };
    QVERIFY(near(elasticity("operations"), 1 - 62.5 / 129));
    QVERIFY(near(elasticity("cpu_operations_per_second"), -1));
    QVERIFY(near(elasticity("gpu_operations_per_second"), 62.5 / 129));
    QVERIFY(near(elasticity("data_bytes"), -62.5 / 129));
    QVERIFY(near(elasticity("link_bytes_per_second"), 62.5 / 129));
    QVERIFY(near(elasticity("launch_overhead_per_launch_s"), -4. / 129));
    QVERIFY(near(elasticity("launches"), -4. / 129));
    QCOMPARE(result.at("inputs").size(), std::size_t{8}); // with the error of the model
}

/// Values of an example are within a factor of 1.25, the model within 1.3, with 90 %: σ = ln f / 1.6449;
/// whole numbers are exact. Var ln S = Σε²σ².
void SensitivityCommandTest::theSpreadFollowsFromTheSources()
{
    const json result = jsonOf({"sensitivity"});
    const double ninety = 1.6448536269514722; // Φ⁻¹(0.95)
    const double typed = std::log(1.25) / ninety;
    const double model = std::log(1.3) / ninety;
    QVERIFY(near(inputOf(result, "data_bytes").at("sigma"), typed));
    QVERIFY(near(inputOf(result, "model_factor").at("sigma"), model));
    QVERIFY(near(inputOf(result, "launches").at("sigma"), 0));
    const double e = 62.5 / 129;
    const double squares = 1 + (1 - e) * (1 - e) + 3 * e * e + (4. / 129) * (4. / 129);
    const double sigma = std::sqrt(squares * typed * typed + model * model);
    const json firstOrder = rowOf(result.at("ranges"), "method", "first_order");
    QVERIFY(near(firstOrder.at("sigma"), sigma));
    QVERIFY(near(firstOrder.at("low"), 12500. / 129 * std::exp(-ninety * sigma)));
    QVERIFY(near(firstOrder.at("high"), 12500. / 129 * std::exp(ninety * sigma)));
    QVERIFY(near(inputOf(result, "model_factor").at("variance_share"), model * model / (sigma * sigma)));
    double shares = 0;
    for (const json& input : result.at("inputs"))
        shares += input.at("variance_share").get<double>();
    QVERIFY(near(shares, 1));
}

/// A million draws: σ of a sample within 1 %, and P(S > 1) near Φ(ln S / σ) for an example that is close.
void SensitivityCommandTest::monteCarloAgreesWithFirstOrder()
{
    const json result = jsonOf({"sensitivity", "--operations", "3", "--draws", "1000000"});
    const json firstOrder = rowOf(result.at("ranges"), "method", "first_order");
    const json draws = rowOf(result.at("ranges"), "method", "monte_carlo");
    QCOMPARE(result.at("draws").get<double>(), 1e6);
    QVERIFY(std::abs(draws.at("sigma").get<double>() / firstOrder.at("sigma").get<double>() - 1) < 0.01);
    QVERIFY(std::abs(draws.at("probability_gpu_wins").get<double>() -
                     firstOrder.at("probability_gpu_wins").get<double>()) < 0.01);
    QVERIFY(firstOrder.at("probability_gpu_wins") < 0.9);
    const json corners = rowOf(result.at("ranges"), "method", "corners");
    QVERIFY(corners.at("low") < draws.at("low"));
    QVERIFY(corners.at("high") > draws.at("high"));
}

void SensitivityCommandTest::theSameSeedGivesTheSameRanges()
{
    const auto output = [](const char* seed) {
        return runCli({"sensitivity", "--seed", seed, "--format", "json"}).output;
    };
    QVERIFY(!output("7").isEmpty());
    QCOMPARE(output("7"), output("7"));
    QVERIFY(output("7") != output("8"));
}

/// Rg/Rc = 200; with the data growing 1/(1/200 + 40e9·1e-3/8e9) = 100; Tc/O = 12.5 s / 66.5 ms.
void SensitivityCommandTest::theLimitsAreThoseOfTheFormulas()
{
    const json limits = jsonOf({"sensitivity"}).at("limits");
    const auto limit = [&](std::string_view key) { return rowOf(limits, "key", key).at("speedup"); };
    QVERIFY(near(limit("large_task"), 200));
    QVERIFY(near(limit("large_task_and_data"), 100));
    QVERIFY(near(limit("fast_gpu"), 12.5 / 0.0665));
    QVERIFY(near(limit("fast_link"), 12.5 / 0.0665));
    QVERIFY(near(limit("free_launches"), 100));
}

/// 500 Gop at 8 TFLOPS and 500 GB at 8 TB/s take the same 62.5 ms: a larger GPU rate helps nothing, a smaller
/// one makes the kernels longer.
void SensitivityCommandTest::aKinkHasTwoElasticities()
{
    const QStringList options{"sensitivity", "--input", "gpu_traffic_bytes=500GB", "gpu_bandwidth=8TB/s"};
    const json rate = inputOf(jsonOf(options), "gpu_operations_per_second");
    QVERIFY(rate.at("at_kink").get<bool>());
    QVERIFY(std::abs(rate.at("elasticity_left").get<double>() - 62.5 / 129) < 1e-5);
    QVERIFY(std::abs(rate.at("elasticity_right").get<double>()) < 1e-5);
    QVERIFY(runCli(options).output.contains("0.484 below, 0 above"));
}

void SensitivityCommandTest::everyFormatHasTheElasticities_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("text") << "text" << QByteArray(" −0.484 ");
    QTest::newRow("json") << "json" << QByteArray("\"elasticity\": -0.48449612403");
    QTest::newRow("csv") << "csv" << QByteArray("\ninputs.data_bytes.elasticity,-0.48449612403");
    QTest::newRow("tsv") << "tsv" << QByteArray("\ninputs.data_bytes.elasticity\t-0.48449612403");
    QTest::newRow("markdown") << "markdown" << QByteArray("| −0.484 |");
    QTest::newRow("html") << "html" << QByteArray("<td>−0.484</td>");
}

void SensitivityCommandTest::everyFormatHasTheElasticities()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, part);
    const CliResult result = runCli({"sensitivity", "--format", format});
    QCOMPARE(result.status, 0);
    QCOMPARE(result.errors, "");
    QVERIFY2(result.output.contains(part), result.output);
    QVERIFY(isFreeOfInfAndNan(result.output));
}

void SensitivityCommandTest::whatIsWrongIsRefused_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("status");
    QTest::addColumn<QList<QByteArray>>("parts");
    QTest::newRow("no draws") << QStringList{"--draws", "0"} << 2 << QList<QByteArray>{"--draws: “0”"};
    QTest::newRow("letters as seed") << QStringList{"--seed", "x"} << 2 << QList<QByteArray>{"--seed: “x”"};
    QTest::newRow("no rate") << QStringList{"--gpu-rate", "0"} << 2 << QList<QByteArray>{"--gpu-rate: “0”"};
    QTest::newRow("what does not fit")
        << QStringList{"--gpu", "RTX 3060", "--workload", "lu", "--set", "n=1e6"} << 1
        << QList<QByteArray>{"of GPU memory and", "smaller task."};
}

void SensitivityCommandTest::whatIsWrongIsRefused()
{
    QFETCH(QStringList, options);
    QFETCH(int, status);
    QFETCH(QList<QByteArray>, parts);
    QVERIFY(isRefusal(runCli(QStringList{"sensitivity"} + options), status, parts));
}

QTEST_GUILESS_MAIN(SensitivityCommandTest)
#include "sensitivity_command_test.moc"
