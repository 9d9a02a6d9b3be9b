using IotVnetDsl.Convention;

namespace IotVnetDsl.Tests.Convention;

public sealed class PublicMemberTests
{
    [Fact]
    public void Every_public_member_of_the_library_is_plain_data_or_says_what_it_means() =>
        Assert.Empty(Library.PublicTypes.SelectMany(PublicMember.Violations));

    [Theory]
    [InlineData(typeof(NotARecord), "NotARecord is not a record")]
    [InlineData(typeof(WithMethod), "WithMethod.Upper means nothing to the convention")]
    [InlineData(typeof(WithStatic), "WithStatic.One means nothing to the convention")]
    [InlineData(typeof(WithTwoMarks), "WithTwoMarks.One means nothing to the convention")]
    [InlineData(typeof(WithSetter), "WithSetter.Name is not plain data")]
    [InlineData(typeof(WithComputed), "WithComputed.Length is not plain data")]
    [InlineData(typeof(WithArray), "WithArray.Names has a type that the graph does not know")]
    [InlineData(typeof(WithConversion), "WithConversion.op_Implicit means nothing to the convention")]
    [InlineData(typeof(WithLostParameter), "WithLostParameter(size) is no property")]
    [InlineData(typeof(WithField), "WithField.Name is a field")]
    public void A_member_that_is_neither_is_found(Type type, string violation) => Assert.Equal([violation], PublicMember.Violations(type));

#pragma warning disable CA1051, CA1819, CA1822, CA2225 // What the convention forbids is what is tested.
    public sealed class NotARecord;

    public sealed record WithMethod(string Name)
    {
        public string Upper() => Name;
    }

    public sealed record WithStatic(string Name)
    {
        public static WithStatic One { get; } = new("1");
    }

    public sealed record WithTwoMarks(string Name)
    {
        [GraphValue("1")]
        [GraphMember(nameof(Name), "1")]
        public static WithTwoMarks One { get; } = new("1");
    }

    public sealed record WithSetter
    {
        public string? Name { get; set; }
    }

    public sealed record WithComputed(string Name)
    {
        public int Length => Name.Length;
    }

    public sealed record WithArray(string[] Names);

    public sealed record WithConversion(string Name)
    {
        public static implicit operator WithConversion(string name) => new(name);
    }

    public sealed record WithLostParameter
    {
        public WithLostParameter(int size) => Text = new string('x', size);

        public string Text { get; init; }
    }

    public sealed record WithField
    {
        public readonly string Name = "x";
    }
#pragma warning restore CA1051, CA1819, CA1822, CA2225
}
