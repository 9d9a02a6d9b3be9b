namespace IotVnetDsl.Planning.Resources;

/// <summary>Paths of what has no declaration of its own: a part of a declared resource.</summary>
public static class LogicalPath
{
    public static string Child(string parent, string member, string key) => $"{parent}/{member}[{key}]";

    /// <summary>The member that words of a plan stand for: <c>Endpoints</c> of <c>endpoints</c>, <c>SubnetRules</c> of <c>subnet rules</c>.</summary>
    public static string MemberOf(string words) => string.Concat(words.Split(' ').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    public static string Part(string parent, string member) => $"{parent}/{member}";
}
