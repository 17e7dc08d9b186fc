<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>gpuspeedup::AllFiguresPage</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gpuspeedup::MachineActions</name>
    <message numerus="yes">
        <source>The profile keeps %n time(s) that were learned on this machine before.</source>
        <translation>
            <numerusform>The profile keeps %n time that was learned on this machine before.</numerusform>
            <numerusform>The profile keeps %n times that were learned on this machine before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gpuspeedup::MachinePage</name>
    <message numerus="yes">
        <source>The measured machine has %n GPU(s) of this kind.</source>
        <translation>
            <numerusform>The measured machine has %n GPU of this kind.</numerusform>
            <numerusform>The measured machine has %n GPUs of this kind.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gpuspeedup::ObservedPage</name>
    <message numerus="yes">
        <source>%n time(s) of your own are kept with it.</source>
        <translation>
            <numerusform>%n time of your own is kept with it.</numerusform>
            <numerusform>%n times of your own are kept with it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept</source>
        <translation>
            <numerusform>%n kept</numerusform>
            <numerusform>%n kept</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gpuspeedup::ProfilesDialog</name>
    <message numerus="yes">
        <source>%n profile(s) imported.</source>
        <translation>
            <numerusform>%n profile imported.</numerusform>
            <numerusform>%n profiles imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n profile(s) kept already.</source>
        <translation>
            <numerusform>%n profile kept already.</numerusform>
            <numerusform>%n profiles kept already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them is (are) incomplete: %1</source>
        <translation>
            <numerusform>%n of them is incomplete: %1</numerusform>
            <numerusform>%n of them are incomplete: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) left out:</source>
        <translation>
            <numerusform>%n file left out:</numerusform>
            <numerusform>%n files left out:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gpuspeedup::SoftwarePage</name>
    <message numerus="yes">
        <source>%n chunk(s)</source>
        <translation>
            <numerusform>%n chunk</numerusform>
            <numerusform>%n chunks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gpuspeedup::WorkloadPage</name>
    <message numerus="yes">
        <source>%1: %n kernel(s), one after the other.</source>
        <translation>
            <numerusform>%1: %n kernel, one after the other.</numerusform>
            <numerusform>%1: %n kernels, one after the other.</numerusform>
        </translation>
    </message>
</context>
</TS>
