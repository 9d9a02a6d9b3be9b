using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Tests.LocalArm;

/// <summary>The local ARM's template functions against the Bicep compiler, which works out the same expressions in a file of parameters.</summary>
public sealed class TemplateFunctionTests
{
    private static readonly string[] Expressions =
    [
        "uniqueString('x')", "uniqueString('hello', 'world')", "uniqueString('')", "uniqueString('abcdefg')", "uniqueString('Grüße', 'AB')", "uniqueString('/subscriptions/0/resourceGroups/rg')",
        "guid('a', 'b')", "dataUri('hello')", "dataUriToString('data:;base64,SGVsbG8sIFdvcmxkIQ==')", "base64('ö')", "base64ToString('w7Y=')", "base64ToJson(base64('{\"a\":[1]}')).a[0]",
        "format('{0:N2}|{1}|{2}|{3:D4}', 3, true, [1, 'a'], 7)", "padLeft(10, 5, '0')", "replace('aXbX', 'X', '')", "split('a,,b', ',')", "split('a;b,c', [',', ';'])", "substring('hello', 2)",
        "toUpper('ß-x')", "trim('  x ')", "indexOf('Hello', 'L')", "lastIndexOf('apples', 'P')", "contains('Hello', 'hello')", "startsWith('Hello', 'he')", "endsWith('Hello', 'LO')",
        "uri('http://contoso.org/firstpath/', 'myscript.sh')", "uriComponent('a b/ö?c')", "uriComponentToString('a%20b%2F')", "buildUri({ scheme: 'https', host: 'h', port: 8080, path: '/a' })",
        "parseUri('https://example.com:8080/a/b?x=1')", "string({ a: 1, b: [true, null] })", "join(['a', 1], '-')", "first('abc')", "last([1, 2])", "take('abc', 2)", "skip([1, 2, 3], 1)", "[1, 2, 3][^1]",
        "cidrSubnet('10.0.0.0/16', 24, 5)", "cidrSubnet('fdad:3236:5555::/48', 64, 2)", "cidrHost('10.144.0.0/24', 1)", "cidrHost('fdad:3236:5555::/48', 2)", "parseCidr('10.144.0.0/20')", "parseCidr('fdad:3236:5555::/48')",
        "intersection([1, 2, 3], [3, 2], [2, 3])", "intersection({ a: 1, b: 2 }, { a: 1, b: 3 })", "union({ a: { x: 1 } }, { a: { y: 2 }, b: null })", "union([1, 2], [2, 3])", "shallowMerge([{ a: { x: 1 } }, { a: { y: 1 } }])",
        "items({ b: 1, a: 2, C: 3 })", "objectKeys({ b: 1, a: 2 })", "contains({ Abc: 1 }, 'abc')", "contains([1, 'Three'], 'three')", "empty({})", "length('four')", "range(3, 2)", "flatten([[1], [2, 3]])",
        "max([1, 5, 2])", "min(3, 1)", "-7 % 3", "-7 / 2", "int('42')", "bool('true')", "json('[1.5, \"x\"]')", "null ?? 'x'", "'a' < 'B'", "'A' == 'a'", "'A' =~ 'a'", "!contains([1], 2) && true",
        "sort([3, 1, 2, 1], (a, b) => a < b)", "groupBy(['foo', 'bar', 'baz'], x => substring(x, 0, 1))", "reduce([1, 2, 3], 0, (c, n, i) => c + n * i)", "filter(['a', 'b', 'c'], (x, i) => i != 1)",
        "map(['a', 'b'], (x, i) => '${x}${i}')", "toObject([1, 2], x => string(x), x => x * 10)", "mapValues({ a: 1 }, x => x * 2)", "dateTimeFromEpoch(1683040573)", "dateTimeToEpoch('2023-05-02T15:16:13Z')",
        "dateTimeAdd('2020-04-07 14:53:14Z', '-PT10H', 'yyyy-MM-dd HH')", "{ a: 1, ...{ b: 2 } }", "[...[1], 2]", "{ a: [1] }.?b ?? 'none'",
    ];

    [Fact]
    public async Task Say_what_the_Bicep_compiler_says()
    {
        using var compiler = new BicepCompiler();
        var all = $"[\n{string.Concat(Expressions.Select(expression => $"string({expression})\n"))}]\n";
        compiler.Write("main.bicep", $"output all array = {all}");
        compiler.Write("main.bicepparam", $"using none\nparam all = {all}");
        await compiler.RunAsync("build", "main.bicep");
        await compiler.RunAsync("build-params", "main.bicepparam", "--outfile", "values.json");
        var values = JsonNode.Parse(compiler.Read("values.json")!)!["parameters"]!["all"]!["value"]!.AsArray();

        using var arm = new LocalArmInProcess();
        var answered = arm.Deploy("rg", JsonNode.Parse(compiler.Read("main.json")!)!)["outputs"]!["all"]!["value"]!.AsArray();

        Assert.Equal(
            Expressions.Zip(values, (expression, value) => $"{expression} = {value}"),
            Expressions.Zip(answered, (expression, value) => $"{expression} = {value}"));
    }
}
